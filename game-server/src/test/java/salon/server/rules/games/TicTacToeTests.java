package salon.server.rules.games;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static salon.server.rules.Rulings.accepted;
import static salon.server.rules.Rulings.refused;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import salon.server.rules.games.TicTacToe.Board;
import salon.server.rules.games.TicTacToe.Mark;

class TicTacToeTests {

    private static final Seat FIRST = new Seat(0);
    private static final Seat SECOND = new Seat(1);

    private final TicTacToe game = new TicTacToe();
    private final Board start = game.deal(new Deal(2, Options.of(game.type(), Map.of()), 0));

    @Test
    void hasAsManyGamesAsTheLiteratureSays() {
        Tally tally = new Tally();
        play(start, new Paper(), tally);

        assertThat(tally.wonByFirst).isEqualTo(131_184);
        assertThat(tally.wonBySecond).isEqualTo(77_904);
        assertThat(tally.drawn).isEqualTo(46_080);
        assertThat(tally.games()).isEqualTo(255_168);
        assertThat(tally.positions).hasSize(5_478);
    }

    /** Plays every game from here to its end, and compares each position on the way with the one on paper. */
    private void play(Board board, Paper paper, Tally tally) {
        Facts facts = facts(board);
        assertThat(facts).isEqualTo(paper.facts());
        facts.verdict().ifPresent(tally::add);
        if (tally.positions.add(board)) {
            assertThat(markable(board, facts.toMove())).isEqualTo(facts.listed());
        }
        for (Seat seat : facts.toMove()) {
            for (Mark mark : game.moves(board, seat)) {
                paper.write(mark.cell(), seat);
                play(accepted(game.play(board, seat, mark)), paper, tally);
                paper.erase(mark.cell());
            }
        }
    }

    private Facts facts(Board board) {
        Set<Seat> toMove = game.toMove(board);
        List<Integer> listed = toMove.stream()
                .flatMap(seat -> game.moves(board, seat).stream())
                .map(Mark::cell)
                .toList();
        return new Facts(picture(board), toMove, listed, game.verdict(board));
    }

    /** The cells that can be marked, found by trying. */
    private List<Integer> markable(Board board, Set<Seat> toMove) {
        return toMove.stream()
                .flatMap(seat -> IntStream.rangeClosed(-1, 9)
                        .filter(cell -> game.play(board, seat, new Mark(cell)) instanceof Ruling.Accepted)
                        .boxed())
                .toList();
    }

    private String picture(Board board) {
        return game.view(board, new Viewer.Watcher()).cells().stream()
                .map(cell -> cell.isEmpty() ? "." : cell)
                .collect(joining());
    }

    @Test
    void winsWithTheLastFreeCell() {
        Board board = play(0, 1, 2, 4, 3, 5, 7, 6, 8);

        assertThat(picture(board)).isEqualTo("""
                XOX
                XOO
                OXX
                """.replace("\n", ""));
        assertThat(game.verdict(board)).contains(Verdict.draw());

        Board won = play(0, 1, 2, 3, 4, 5, 7, 6, 8);
        assertThat(picture(won)).isEqualTo("""
                XOX
                OXO
                OXX
                """.replace("\n", ""));
        assertThat(game.verdict(won)).contains(Verdict.won(FIRST));
    }

    @Test
    void letsTheSecondWinToo() {
        Board board = play(0, 2, 1, 4, 8, 6);

        assertThat(picture(board)).isEqualTo("""
                XXO
                .O.
                O.X
                """.replace("\n", ""));
        assertThat(game.verdict(board)).contains(Verdict.won(SECOND));
        assertThat(game.toMove(board)).isEmpty();
    }

    @Test
    void refusesTakenCell() {
        Board board = play(4);

        assertThat(refused(game.play(board, SECOND, new Mark(4)))).isEqualTo("Cell 4 is taken.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 9, 32, 36, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesCellThatIsNotThere(int cell) {
        assertThat(refused(game.play(start, FIRST, new Mark(cell))))
                .isEqualTo("There is no cell %d: they are counted 0 to 8.", cell);
    }

    @Test
    void showsTheSameToEveryone() {
        Board board = play(0, 4);

        assertThat(game.view(board, new Viewer.Watcher()).cells())
                .containsExactly("X", "", "", "", "O", "", "", "", "");
        assertThat(game.view(board, new Viewer.Player(FIRST)))
                .isEqualTo(game.view(board, new Viewer.Player(SECOND)))
                .isEqualTo(game.view(board, new Viewer.Watcher()));
    }

    private Board play(int... cells) {
        Board board = start;
        for (int cell : cells) {
            Seat seat = game.toMove(board).iterator().next();
            board = accepted(game.play(board, seat, new Mark(cell)));
        }
        return board;
    }

    /** What can be asked of a position. */
    private record Facts(String picture, Set<Seat> toMove, List<Integer> listed, Optional<Verdict> verdict) {}

    private static final class Tally {

        private final Set<Board> positions = new HashSet<>();
        private int wonByFirst;
        private int wonBySecond;
        private int drawn;

        void add(Verdict verdict) {
            if (verdict.isDraw()) {
                drawn++;
            } else if (verdict.equals(Verdict.won(FIRST))) {
                wonByFirst++;
            } else {
                wonBySecond++;
            }
        }

        int games() {
            return wonByFirst + wonBySecond + drawn;
        }
    }

    /** Tic-tac-toe on paper: nine characters, and the eight lines read off one after the other. */
    private static final class Paper {

        private static final List<String> LINES = List.of("012", "345", "678", "036", "147", "258", "048", "246");

        private final char[] cells = ".........".toCharArray();

        void write(int cell, Seat seat) {
            cells[cell] = seat.equals(FIRST) ? 'X' : 'O';
        }

        void erase(int cell) {
            cells[cell] = '.';
        }

        Facts facts() {
            List<Integer> free = cells('.');
            Optional<Verdict> verdict = verdict(free);
            return new Facts(
                    new String(cells),
                    verdict.isPresent()
                            ? Set.of()
                            : Set.of(cells('X').size() > cells('O').size() ? SECOND : FIRST),
                    verdict.isPresent() ? List.of() : free,
                    verdict);
        }

        private Optional<Verdict> verdict(List<Integer> free) {
            for (String line : LINES) {
                String marks = line.chars()
                        .mapToObj(digit -> String.valueOf(cells[digit - '0']))
                        .collect(joining());
                if (marks.equals("XXX")) {
                    return Optional.of(Verdict.won(FIRST));
                }
                if (marks.equals("OOO")) {
                    return Optional.of(Verdict.won(SECOND));
                }
            }
            return free.isEmpty() ? Optional.of(Verdict.draw()) : Optional.empty();
        }

        private List<Integer> cells(char mark) {
            return IntStream.range(0, 9)
                    .filter(cell -> cells[cell] == mark)
                    .boxed()
                    .toList();
        }
    }
}
