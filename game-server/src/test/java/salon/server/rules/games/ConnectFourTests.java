package salon.server.rules.games;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.server.rules.Rulings.accepted;
import static salon.server.rules.Rulings.refused;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.server.rules.Deal;
import salon.server.rules.Options;
import salon.server.rules.Ruling;
import salon.server.rules.Seat;
import salon.server.rules.Verdict;
import salon.server.rules.Viewer;
import salon.server.rules.games.ConnectFour.Board;
import salon.server.rules.games.ConnectFour.Drop;

class ConnectFourTests {

    private static final Seat FIRST = new Seat(0);
    private static final Seat SECOND = new Seat(1);

    private final ConnectFour game = new ConnectFour();
    private final Board start = game.deal(new Deal(2, Options.of(game.type(), Map.of()), 0));

    @Test
    void agreesWithFrameInRandomGames() {
        Random chance = new Random(4);
        Set<Verdict> verdicts = new HashSet<>();
        for (int n = 0; n < 3000; n++) {
            Board board = start;
            Frame frame = new Frame();
            while (game.verdict(board).isEmpty()) {
                assertThat(facts(board)).isEqualTo(frame.facts());
                Seat seat = game.toMove(board).iterator().next();
                List<Drop> moves = game.moves(board, seat);
                Drop drop = moves.get(chance.nextInt(moves.size()));
                frame.drop(drop.column(), seat);
                board = accepted(game.play(board, seat, drop));
            }
            assertThat(facts(board)).isEqualTo(frame.facts());
            verdicts.add(game.verdict(board).orElseThrow());
        }
        assertThat(verdicts).contains(Verdict.won(FIRST), Verdict.won(SECOND));
    }

    /** In a frame of 7 by 6 there are 24 fours across, 21 down and 12 each way slanting. */
    @Test
    void winsWith69OfAllPossibleFours() {
        int won = 0;
        int sets = 0;
        for (int a = 0; a < 42; a++) {
            for (int b = a + 1; b < 42; b++) {
                for (int c = b + 1; c < 42; c++) {
                    for (int d = c + 1; d < 42; d++) {
                        boolean four = game.verdict(new Board(bit(a) | bit(b) | bit(c) | bit(d), 0))
                                .isPresent();
                        if (four != inLine(a, b, c, d)) {
                            throw new AssertionError("cells %d %d %d %d: %s".formatted(a, b, c, d, four));
                        }
                        won += four ? 1 : 0;
                        sets++;
                    }
                }
            }
        }
        assertThat(sets).isEqualTo(111_930);
        assertThat(won).isEqualTo(69);
    }

    /** Cells counted row by row, from the bottom up. */
    private static long bit(int cell) {
        return 1L << 7 * (cell % 7) + cell / 7;
    }

    private static boolean inLine(int... cells) {
        int right = cells[1] % 7 - cells[0] % 7;
        int up = cells[1] / 7 - cells[0] / 7;
        return Math.abs(right) <= 1
                && up <= 1
                && IntStream.range(1, 4)
                        .allMatch(
                                i -> cells[i] % 7 - cells[i - 1] % 7 == right && cells[i] / 7 - cells[i - 1] / 7 == up);
    }

    @Test
    void winsAcross() {
        assertThat(verdict("""
                .......
                .......
                .......
                .......
                OOO....
                XXXX...
                """)).contains(Verdict.won(FIRST));
    }

    @Test
    void winsAcrossAtTheRightEdge() {
        assertThat(verdict("""
                .......
                .......
                .......
                ...OOOO
                ...XXXO
                O.XOXXX
                """)).contains(Verdict.won(SECOND));
    }

    @Test
    void winsDown() {
        assertThat(verdict("""
                .......
                .......
                X......
                X.....O
                X.....O
                X.....O
                """)).contains(Verdict.won(FIRST));
    }

    @Test
    void winsDownToTheTopOfTheLastColumn() {
        assertThat(verdict("""
                ......O
                ......O
                ......O
                X.....O
                X....XX
                XO...OX
                """)).contains(Verdict.won(SECOND));
    }

    @Test
    void winsSlantingUpwards() {
        assertThat(verdict("""
                .......
                .......
                ...X...
                ..XO...
                .XOX...
                XOOXO..
                """)).contains(Verdict.won(FIRST));
    }

    @Test
    void winsSlantingDownwardsIntoTheCorner() {
        assertThat(verdict("""
                .......
                .......
                ...O...
                ...XO..
                ..XXXO.
                ..XOXOO
                """)).contains(Verdict.won(SECOND));
    }

    @Test
    void winsSlantingUnderTheTopEdge() {
        assertThat(verdict("""
                ...X...
                ..XO...
                .XOO...
                XOXX...
                OOXO...
                XOXOX..
                """)).contains(Verdict.won(FIRST));
    }

    @Test
    void doesNotWinAcrossTheGapBetweenColumns() {
        assertThat(verdict("""
                X......
                X......
                O......
                O......
                XX.....
                OX....O
                """)).isEmpty();
    }

    @Test
    void doesNotWinFromOneEdgeToTheOther() {
        assertThat(verdict("""
                .......
                .......
                .......
                .......
                OO....O
                XX...XX
                """)).isEmpty();
    }

    @Test
    void doesNotWinWithThree() {
        assertThat(verdict("""
                .......
                .......
                ...O...
                X.OX...
                XOXO...
                XOXXO..
                """)).isEmpty();
    }

    @Test
    void drawsWhenFull() {
        assertThat(verdict("""
                OXOOXOX
                XOXXXOO
                OXOOOXX
                XOOXXXO
                OXXXOOO
                OXOOXXX
                """)).contains(Verdict.draw());
    }

    @Test
    void winsWithTheLastDisc() {
        assertThat(verdict("""
                XXOXXOX
                OXOXOXO
                OOXOOOX
                XOOOXOO
                XXOXOXO
                XXOXXOX
                """)).contains(Verdict.won(SECOND));
    }

    @Test
    void refusesFullColumn() {
        Board board = reach("""
                ..O....
                ..X....
                ..O....
                ..X....
                ..O....
                ..X....
                """);

        assertThat(refused(game.play(board, FIRST, new Drop(2)))).isEqualTo("Column 2 is full.");
        assertThat(game.moves(board, FIRST)).extracting(Drop::column).containsExactly(0, 1, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7, 9, 64, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesColumnThatIsNotThere(int column) {
        assertThat(refused(game.play(start, FIRST, new Drop(column))))
                .isEqualTo("There is no column %d: they are counted 0 to 6.", column);
    }

    private Optional<Verdict> verdict(String drawing) {
        return game.verdict(reach(drawing));
    }

    /** Drops discs by turns until the board is as drawn. */
    private Board reach(String drawing) {
        String[] rows = drawing.split("\n");
        Board board = reach(start, rows, new HashSet<>())
                .orElseThrow(() -> new AssertionError("no order of drops leads to this:\n" + drawing));
        assertThat(game.view(board, new Viewer.Watcher()).rows()).containsExactly(rows);
        return board;
    }

    private Optional<Board> reach(Board board, String[] rows, Set<Board> seen) {
        List<String> now = game.view(board, new Viewer.Watcher()).rows();
        if (now.equals(List.of(rows))) {
            return Optional.of(board);
        }
        if (!seen.add(board)) {
            return Optional.empty();
        }
        long discs = String.join("", now).chars().filter(cell -> cell != '.').count();
        char mine = discs % 2 == 0 ? 'X' : 'O';
        for (int column = 0; column < 7; column++) {
            int c = column;
            int free = (int) now.stream().filter(row -> row.charAt(c) == '.').count();
            if (free > 0 && rows[free - 1].charAt(column) == mine) {
                Seat seat = mine == 'X' ? FIRST : SECOND;
                Optional<Board> reached = reach(accepted(game.play(board, seat, new Drop(column))), rows, seen);
                if (reached.isPresent()) {
                    return reached;
                }
            }
        }
        return Optional.empty();
    }

    private Facts facts(Board board) {
        Set<Seat> toMove = game.toMove(board);
        return new Facts(
                game.view(board, new Viewer.Watcher()).rows(),
                toMove,
                toMove.stream()
                        .flatMap(seat -> game.moves(board, seat).stream())
                        .map(Drop::column)
                        .toList(),
                toMove.stream()
                        .flatMap(seat -> IntStream.rangeClosed(-1, 7)
                                .filter(column -> game.play(board, seat, new Drop(column)) instanceof Ruling.Accepted)
                                .boxed())
                        .toList(),
                game.verdict(board));
    }

    /** What can be asked of a position. */
    private record Facts(
            List<String> rows,
            Set<Seat> toMove,
            List<Integer> listed,
            List<Integer> accepted,
            Optional<Verdict> verdict) {}

    /** The frame as one sees it: six rows of seven characters, the first row on top. */
    private static final class Frame {

        private final char[][] cells = new char[6][7];
        private int discs;

        Frame() {
            for (char[] row : cells) {
                Arrays.fill(row, '.');
            }
        }

        void drop(int column, Seat seat) {
            int row = 5;
            while (cells[row][column] != '.') {
                row--;
            }
            cells[row][column] = seat.equals(FIRST) ? 'X' : 'O';
            discs++;
        }

        Facts facts() {
            Optional<Verdict> verdict = verdict();
            List<Integer> open = verdict.isPresent()
                    ? List.of()
                    : IntStream.range(0, 7)
                            .filter(column -> cells[0][column] == '.')
                            .boxed()
                            .toList();
            return new Facts(
                    Arrays.stream(cells).map(String::new).toList(),
                    verdict.isPresent() ? Set.of() : Set.of(discs % 2 == 0 ? FIRST : SECOND),
                    open,
                    open,
                    verdict);
        }

        private Optional<Verdict> verdict() {
            for (int row = 0; row < 6; row++) {
                for (int column = 0; column < 7; column++) {
                    if (cells[row][column] != '.'
                            && (four(row, column, 0, 1)
                                    || four(row, column, 1, 0)
                                    || four(row, column, 1, 1)
                                    || four(row, column, 1, -1))) {
                        return Optional.of(Verdict.won(cells[row][column] == 'X' ? FIRST : SECOND));
                    }
                }
            }
            return discs == 42 ? Optional.of(Verdict.draw()) : Optional.empty();
        }

        private boolean four(int row, int column, int down, int right) {
            for (int n = 1; n < 4; n++) {
                int r = row + n * down;
                int c = column + n * right;
                if (r > 5 || c < 0 || c > 6 || cells[r][c] != cells[row][column]) {
                    return false;
                }
            }
            return true;
        }
    }
}
