package salon.benchmarks.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimetableTests {

    private static final long SECOND = 1_000_000_000L;

    /** 10 tables, 7 moves a game, 70 moves a second: a game a second at each table. */
    private final Timetable timetable = new Timetable(5 * SECOND, 10, 70, 7);

    @Test
    void setsTablesEvenlyApart() {
        assertThat(timetable.game(0, 0)).isEqualTo(5 * SECOND);
        assertThat(timetable.game(1, 0) - timetable.game(0, 0)).isEqualTo(SECOND / 10);
        assertThat(timetable.game(3, 4) - timetable.game(3, 3)).isEqualTo(SECOND);
    }

    @Test
    void leavesTheTimeOfOneMoveForTheChangeOfGames() {
        assertThat(timetable.move(0, 0, 0) - timetable.game(0, 0)).isEqualTo(SECOND / 8);
        assertThat(timetable.move(0, 0, 6) - timetable.move(0, 0, 5)).isEqualTo(SECOND / 8);
        assertThat(timetable.game(0, 1) - timetable.move(0, 0, 6)).isEqualTo(SECOND / 8);
    }

    @Test
    void findsTheNextGameAfterATrouble() {
        assertThat(timetable.firstGame(0, 0)).isZero();
        assertThat(timetable.firstGame(0, 5 * SECOND)).isZero();
        assertThat(timetable.firstGame(0, 5 * SECOND + 1)).isEqualTo(1);
        assertThat(timetable.firstGame(1, 7 * SECOND)).isEqualTo(2);
    }
}
