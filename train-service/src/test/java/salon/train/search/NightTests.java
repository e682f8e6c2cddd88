package salon.train.search;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.train.search.DrawnJourneys.MONDAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trains that run past midnight, and the two nights in which clocks are changed. */
class NightTests {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    @Test
    void ridesOverMidnight() {
        assertThat(journeys("A 23:40 | B 24:20").of("A", "B")).isEqualTo("""
                23:40 A → B 0:20+1  ?  direct
                """);
    }

    @Test
    void boardsYesterdaysTrainThatIsStillUnderWay() {
        assertThat(journeys("A 22:00 | B 25:00 25:05 | C 26:00 | on 2026-06-01").of("B", "C", TUESDAY))
                .isEqualTo("""
                1:05 B → C 2:00  ?  direct
                """);
        assertThat(journeys("A 22:00 | B 25:00 25:05 | C 26:00 | on 2026-06-01").of("B", "C", MONDAY))
                .isEmpty();
    }

    @Test
    void boardsTheTrainOfTheDayBeforeYesterday() {
        assertThat(journeys("A 22:00 | B 49:00 | C 50:00 | on 2026-06-01").of("B", "C", MONDAY.plusDays(2)))
                .isEqualTo("""
                1:00 B → C 2:00  ?  direct
                """);
    }

    @Test
    void leavesAfterMidnightInTheFirstMinutesOfTheDay() {
        assertThat(journeys("A 24:00 | B 24:30 | on 2026-06-01").of("A", "B", TUESDAY))
                .isEqualTo("""
                0:00 A → B 0:30  ?  direct
                """);
        assertThat(journeys("A 0:00 | B 0:30 | on 2026-06-02").of("A", "B", TUESDAY))
                .isEqualTo("""
                0:00 A → B 0:30  ?  direct
                """);
    }

    @Test
    void changesFromYesterdaysTrainToTodays() {
        assertThat(journeys("""
                        A 23:00 | B 24:30 | on 2026-06-01
                        B 0:34 | C 1:00 | on 2026-06-02
                        B 0:35 | C 1:10 | on 2026-06-02
                        """).of("A", "C")).isEqualTo("""
                23:00 A → B 0:30+1, 0:35+1 B → C 1:10+1  ?  1 change
                """);
    }

    @Test
    void changesFromTodaysTrainToYesterdays() {
        assertThat(journeys("""
                        A 0:10 | B 0:30 | on 2026-06-02
                        B 24:40 | C 25:00 | on 2026-06-01
                        """).of("A", "C", TUESDAY)).isEqualTo("""
                0:10 A → B 0:30, 0:40 B → C 1:00  ?  1 change
                """);
    }

    @Test
    void spendsANightAtAStation() {
        assertThat(journeys("""
                        A 20:00 | B 22:00 | 5.00
                        B 6:00 | C 8:00 | 5.00
                        """).of("A", "C")).isEqualTo("""
                20:00 A → B 22:00, 6:00+1 B → C 8:00+1  10.00  1 change
                """);
    }

    @Test
    void walksOverMidnightToTheFirstTrain() {
        assertThat(journeys("""
                        walk A B 20
                        B 0:10 | C 1:00 | on 2026-06-02
                        """).of("A", "C")).isEqualTo("""
                23:50 A ⇝ B 0:10+1, 0:10+1 B → C 1:00+1  ?  direct
                """);
    }

    @Test
    void losesAnHourOfTheNightInSpring() {
        DrawnJourneys journeys = journeys("A 23:00 | B 28:00 | on 2026-03-28");

        assertThat(journeys.of("A", "B", SPRING.minusDays(1))).isEqualTo("""
                23:00 A → B 5:00+1  ?  direct
                """);
        assertThat(hours(journeys.list("A", "B", SPRING.minusDays(1)))).isEqualTo(5);
    }

    @Test
    void gainsAnHourOfTheNightInAutumn() {
        DrawnJourneys journeys = journeys("A 23:00 | B 28:00 | on 2026-10-24");

        assertThat(journeys.of("A", "B", AUTUMN.minusDays(1))).isEqualTo("""
                23:00 A → B 3:00+1  ?  direct
                """);
        assertThat(hours(journeys.list("A", "B", AUTUMN.minusDays(1)))).isEqualTo(5);
    }

    /** Times of a service day are counted from noon minus twelve hours, so only those after the change are those of the clock. */
    @Test
    void beginsTheDayOfTheChangeTwelveHoursBeforeItsNoon() {
        String line = "A 0:30 | B 1:30 | C 3:30 | D 8:00 | on 2026-03-29 2026-10-25";

        assertThat(journeys(line).of("A", "D", SPRING.minusDays(1))).isEqualTo("""
                23:30 A → D 8:00+1  ?  direct
                """);
        assertThat(journeys(line).of("B", "D", SPRING)).isEqualTo("""
                0:30 B → D 8:00  ?  direct
                """);
        assertThat(journeys(line).of("C", "D", SPRING)).isEqualTo("""
                3:30 C → D 8:00  ?  direct
                """);
        assertThat(journeys(line).of("A", "D", AUTUMN)).isEqualTo("""
                1:30 A → D 8:00  ?  direct
                """);
        assertThat(journeys(line).of("C", "D", AUTUMN)).isEqualTo("""
                3:30 C → D 8:00  ?  direct
                """);
    }

    @Test
    void catchesInTheNightOfTheChangeWhatTheClockLetsItCatch() {
        String lines = """
                A 23:00 | B 25:45
                B 3:10 | C 4:00
                """;

        assertThat(journeys(lines).of("A", "C", SPRING.minusDays(1))).isEqualTo("""
                23:00 A → B 1:45+1, 3:10+1 B → C 4:00+1  ?  1 change
                """);
        assertThat(minutes(journeys(lines).list("A", "C", SPRING.minusDays(1)))).isEqualTo(4 * 60);
        assertThat(minutes(journeys(lines).list("A", "C", SPRING.plusDays(1)))).isEqualTo(5 * 60);
        assertThat(minutes(journeys(lines).list("A", "C", AUTUMN.minusDays(1)))).isEqualTo(6 * 60);
    }

    @Test
    void runsOnceADayEvenWhenTheClocksAreChanged() {
        DrawnJourneys journeys = journeys("A 12:00 | B 13:00");

        for (LocalDate day : List.of(SPRING, SPRING.plusDays(1), AUTUMN.minusDays(1), AUTUMN)) {
            assertThat(journeys.of("A", "B", day)).isEqualTo("""
                    12:00 A → B 13:00  ?  direct
                    """);
        }
    }

    private static long hours(List<Journey> journeys) {
        return minutes(journeys) / 60;
    }

    private static long minutes(List<Journey> journeys) {
        return (journeys.getFirst().arrives() - journeys.getFirst().departs()) / 60;
    }

    private static DrawnJourneys journeys(String drawing) {
        return new DrawnTimetable(drawing).journeys();
    }
}
