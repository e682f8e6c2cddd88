package salon.server.rules.games;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import salon.server.rules.Deal;
import salon.server.rules.Game;
import salon.server.rules.GameType;
import salon.server.rules.Ruling;
import salon.server.rules.Seat;
import salon.server.rules.Verdict;
import salon.server.rules.Viewer;

/**
 * Connect four: discs fall to the lowest free cell of one of seven columns, six high; four in a row, any way, win.
 *
 * <p>The board is a bitboard with one spare bit on top of each column, so that a shift never wraps into the next one: the cell
 * in column c, height h is bit {@code 7c + h}.
 */
@AutoService(Game.class)
@SuppressWarnings("rawtypes") // ServiceLoader knows no generics
public final class ConnectFour implements Game<ConnectFour.Board, ConnectFour.Drop> {

    private static final int COLUMNS = 7;
    private static final int ROWS = 6;
    /** From a column to the next: its cells and the spare bit. */
    private static final int STRIDE = ROWS + 1;

    private static final int[] DIRECTIONS = {1, STRIDE, STRIDE - 1, STRIDE + 1};

    /** The discs of either seat. */
    public record Board(long first, long second) {

        Seat next() {
            return new Seat(Long.bitCount(first) == Long.bitCount(second) ? 0 : 1);
        }

        int height(int column) {
            return Long.bitCount((first | second) >>> column * STRIDE & 0b111111L);
        }

        boolean full() {
            return Long.bitCount(first | second) == COLUMNS * ROWS;
        }

        Board drop(int column) {
            long disc = 1L << column * STRIDE + height(column);
            return next().number() == 0 ? new Board(first | disc, second) : new Board(first, second | disc);
        }
    }

    public record Drop(int column) {}

    /**
     * @param rows from the top down, seven characters each: {@code X} for seat 0, {@code O} for seat 1, {@code .} for nobody
     */
    public record Grid(List<String> rows) {}

    @Override
    public GameType type() {
        return GameType.forTwo(
                "connect-four",
                "Connect four",
                "Four in a row, across, down or slanting, win. An action is {\"column\":n}, columns counted 0 to 6 from the left.");
    }

    @Override
    public Class<Drop> actions() {
        return Drop.class;
    }

    @Override
    public Board deal(Deal deal) {
        return new Board(0, 0);
    }

    @Override
    public Set<Seat> toMove(Board board) {
        return verdict(board).isPresent() ? Set.of() : Set.of(board.next());
    }

    @Override
    public Ruling<Board> play(Board board, Seat seat, Drop drop) {
        if (drop.column() < 0 || drop.column() >= COLUMNS) {
            return Ruling.refused("There is no column %d: they are counted 0 to 6.".formatted(drop.column()));
        }
        if (board.height(drop.column()) == ROWS) {
            return Ruling.refused("Column %d is full.".formatted(drop.column()));
        }
        return Ruling.accepted(board.drop(drop.column()));
    }

    @Override
    public List<Drop> moves(Board board, Seat seat) {
        return IntStream.range(0, COLUMNS)
                .filter(column -> board.height(column) < ROWS)
                .mapToObj(Drop::new)
                .toList();
    }

    @Override
    public Grid view(Board board, Viewer viewer) {
        List<String> rows = new ArrayList<>(ROWS);
        for (int height = ROWS - 1; height >= 0; height--) {
            StringBuilder row = new StringBuilder(COLUMNS);
            for (int column = 0; column < COLUMNS; column++) {
                long cell = 1L << column * STRIDE + height;
                row.append((board.first() & cell) != 0 ? 'X' : (board.second() & cell) != 0 ? 'O' : '.');
            }
            rows.add(row.toString());
        }
        return new Grid(rows);
    }

    @Override
    public Optional<Verdict> verdict(Board board) {
        if (hasFour(board.first())) {
            return Optional.of(Verdict.won(new Seat(0)));
        }
        if (hasFour(board.second())) {
            return Optional.of(Verdict.won(new Seat(1)));
        }
        return board.full() ? Optional.of(Verdict.draw()) : Optional.empty();
    }

    private static boolean hasFour(long discs) {
        for (int direction : DIRECTIONS) {
            long pairs = discs & discs >>> direction;
            if ((pairs & pairs >>> 2 * direction) != 0) {
                return true;
            }
        }
        return false;
    }
}
