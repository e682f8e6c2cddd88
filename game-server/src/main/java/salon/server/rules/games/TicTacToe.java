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
 * Tic-tac-toe: three in a row of nine cells, counted from 0 row by row.
 *
 * <pre>{@code
 * 0 1 2
 * 3 4 5
 * 6 7 8
 * }</pre>
 */
@AutoService(Game.class)
@SuppressWarnings("rawtypes") // ServiceLoader knows no generics
public final class TicTacToe implements Game<TicTacToe.Board, TicTacToe.Mark> {

    /** The marks of either seat, cell n as bit n. */
    public record Board(int first, int second) {

        Seat next() {
            return new Seat(Integer.bitCount(first) == Integer.bitCount(second) ? 0 : 1);
        }

        boolean free(int cell) {
            return ((first | second) & 1 << cell) == 0;
        }

        Board mark(int cell) {
            return next().number() == 0 ? new Board(first | 1 << cell, second) : new Board(first, second | 1 << cell);
        }
    }

    public record Mark(int cell) {}

    /**
     * @param cells {@code X} for seat 0, {@code O} for seat 1, empty where nobody is
     */
    public record Cells(List<String> cells) {}

    private static final int[] LINES = {
        0b111, 0b111000, 0b111000000, 0b1001001, 0b10010010, 0b100100100, 0b100010001, 0b1010100
    };

    private static final int FULL = 0b111111111;

    @Override
    public GameType type() {
        return GameType.forTwo(
                "tic-tac-toe",
                "Tic-tac-toe",
                "Three in a row wins. An action is {\"cell\":n}, cells counted 0 to 8 from the top left, row by row.");
    }

    @Override
    public Class<Mark> actions() {
        return Mark.class;
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
    public Ruling<Board> play(Board board, Seat seat, Mark mark) {
        if (mark.cell() < 0 || mark.cell() > 8) {
            return Ruling.refused("There is no cell %d: they are counted 0 to 8.".formatted(mark.cell()));
        }
        if (!board.free(mark.cell())) {
            return Ruling.refused("Cell %d is taken.".formatted(mark.cell()));
        }
        return Ruling.accepted(board.mark(mark.cell()));
    }

    @Override
    public List<Mark> moves(Board board, Seat seat) {
        return IntStream.range(0, 9).filter(board::free).mapToObj(Mark::new).toList();
    }

    @Override
    public Cells view(Board board, Viewer viewer) {
        List<String> cells = new ArrayList<>(9);
        for (int cell = 0; cell < 9; cell++) {
            cells.add(board.free(cell) ? "" : (board.first() & 1 << cell) != 0 ? "X" : "O");
        }
        return new Cells(cells);
    }

    @Override
    public Optional<Verdict> verdict(Board board) {
        if (hasLine(board.first())) {
            return Optional.of(Verdict.won(new Seat(0)));
        }
        if (hasLine(board.second())) {
            return Optional.of(Verdict.won(new Seat(1)));
        }
        return (board.first() | board.second()) == FULL ? Optional.of(Verdict.draw()) : Optional.empty();
    }

    private static boolean hasLine(int marks) {
        for (int line : LINES) {
            if ((marks & line) == line) {
                return true;
            }
        }
        return false;
    }
}
