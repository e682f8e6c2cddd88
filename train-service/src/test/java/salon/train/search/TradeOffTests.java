package salon.train.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Later, sooner, cheaper, with fewer changes: all are kept that are best at something, and no others. */
class TradeOffTests {

    @Test
    void waitsForTheCheaperTrain() {
        assertThat(journeys("""
                        A 8:00 | B 8:30 | 5.00
                        B 8:40 | C 9:10 | 20.00
                        B 9:30 | C 10:00 | 3.00
                        B 9:40 | C 10:10 | 4.00
                        """).of("A", "C")).isEqualTo("""
                8:00 A → B 8:30, 8:40 B → C 9:10  25.00  1 change
                8:00 A → B 8:30, 9:30 B → C 10:00  8.00  1 change
                """);
    }

    @Test
    void keepsTheSlowDirectTrainAndTheQuickChange() {
        assertThat(journeys("""
                        A 8:00 | B 8:30 | 5.00
                        B 8:40 | C 9:00 | 5.00
                        A 8:00 | C 10:00 | 10.00
                        """).of("A", "C")).isEqualTo("""
                8:00 A → B 8:30, 8:40 B → C 9:00  10.00  1 change
                8:00 A → C 10:00  10.00  direct
                """);
    }

    @Test
    void keepsEveryWayThatIsBestAtSomething() {
        assertThat(journeys("""
                        A 7:00 | D 12:00 | 10.00
                        A 8:00 | B 8:30 | 10.00
                        B 8:40 | D 9:30 | 30.00
                        A 8:00 | D 10:00 | 50.00
                        A 8:00 | D 11:00 | 20.00
                        B 8:40 | C 9:10 | 1.00
                        C 9:30 | D 11:00 | 1.00
                        A 9:00 | D 11:30 | 60.00
                        """).of("A", "D")).isEqualTo("""
                7:00 A → D 12:00  10.00  direct
                8:00 A → B 8:30, 8:40 B → D 9:30  40.00  1 change
                8:00 A → D 10:00  50.00  direct
                8:00 A → B 8:30, 8:40 B → C 9:10, 9:30 C → D 11:00  12.00  2 changes
                8:00 A → D 11:00  20.00  direct
                9:00 A → D 11:30  60.00  direct
                """);
    }

    @Test
    void dropsWhatAnotherBeatsInOneThingAndEqualsInAllOthers() {
        assertThat(journeys("""
                        A 8:00 | B 9:00 | 5.00
                        A 7:59 | B 9:00 | 5.00
                        A 8:00 | B 9:01 | 5.00
                        A 8:00 | B 9:00 | 5.01
                        A 8:00 | C 8:20 | 2.50
                        C 8:30 | B 9:00 | 2.50
                        """).of("A", "B")).isEqualTo("""
                8:00 A → B 9:00  5.00  direct
                """);
    }

    @Test
    void showsEqualJourneysOnce() {
        assertThat(journeys("""
                        A 8:00 | B 8:30 | 5.00
                        A 8:00 | C 8:35 | 5.00
                        B 8:40 | D 9:00 | 5.00
                        C 8:40 | D 9:00 | 5.00
                        """).list("A", "D", DrawnJourneys.MONDAY)).hasSize(1);
    }

    @Test
    void leavesLateRatherThanWaitsOnTheWay() {
        assertThat(journeys("""
                        A 8:00 | B 8:30
                        A 8:20 | B 8:50
                        A 8:40 | B 9:10
                        B 9:00 | C 9:30
                        """).of("A", "C")).isEqualTo("""
                8:20 A → B 8:50, 9:00 B → C 9:30  ?  1 change
                """);
    }

    @Test
    void leavesEarlyWhereThatIsCheaper() {
        assertThat(journeys("""
                        A 8:00 | B 8:30 | 1.00
                        A 8:20 | B 8:50 | 2.00
                        B 9:00 | C 9:30 | 3.00
                        """).of("A", "C")).isEqualTo("""
                8:00 A → B 8:30, 9:00 B → C 9:30  4.00  1 change
                8:20 A → B 8:50, 9:00 B → C 9:30  5.00  1 change
                """);
    }

    @Test
    void goesALongWayRoundIfItIsCheap() {
        assertThat(journeys("""
                        A 8:00 | D 9:00 | 90.00
                        A 8:00 | B 10:00 | 1.00
                        B 11:00 | C 13:00 | 1.00
                        C 14:00 | D 16:00 | 1.00
                        """).of("A", "D")).isEqualTo("""
                8:00 A → D 9:00  90.00  direct
                8:00 A → B 10:00, 11:00 B → C 13:00, 14:00 C → D 16:00  3.00  2 changes
                """);
    }

    @Test
    void goesBackFirstIfTheQuickTrainDoesNotStop() {
        assertThat(journeys("""
                        B 8:00 | A 8:10
                        A 8:20 | B 8:29 8:31 | C 9:30
                        A 8:25 | C 8:50
                        """).of("B", "C")).isEqualTo("""
                8:00 B → A 8:10, 8:25 A → C 8:50  ?  1 change
                8:31 B → C 9:30  ?  direct
                """);
    }

    @Test
    void buysTwoTicketsWhereThroughTrainsAreDearer() {
        assertThat(journeys("""
                        A 8:00 | B 8:30 8:40 | C 9:10 | 30.00
                        A 8:00 | B 8:30 | 10.00
                        B 8:40 | C 9:10 | 10.00
                        """).of("A", "C")).isEqualTo("""
                8:00 A → B 8:30, 8:40 B → C 9:10  20.00  1 change
                8:00 A → C 9:10  30.00  direct
                """);
    }

    @Test
    void takesAnUnknownPriceForTheDearest() {
        assertThat(journeys("""
                        A 8:00 | B 9:00
                        A 8:00 | B 9:00 | 999999.00
                        """).of("A", "B")).isEqualTo("""
                8:00 A → B 9:00  999999.00  direct
                """);
    }

    @Test
    void keepsAnUnknownPriceThatIsQuicker() {
        assertThat(journeys("""
                        A 8:00 | B 8:50
                        A 8:00 | B 9:00 | 5.00
                        """).of("A", "B")).isEqualTo("""
                8:00 A → B 8:50  ?  direct
                8:00 A → B 9:00  5.00  direct
                """);
    }

    @Test
    void doesNotKnowASumOfWhichItDoesNotKnowAPart() {
        assertThat(journeys("""
                        A 8:00 | B 8:30 | 5.00
                        B 8:40 | C 9:10
                        C 9:20 | D 9:50 | 5.00
                        """).of("A", "D")).isEqualTo("""
                8:00 A → B 8:30, 8:40 B → C 9:10, 9:20 C → D 9:50  ?  2 changes
                """);
    }

    @Test
    void knowsThatNothingIsCheaperThanFree() {
        assertThat(journeys("""
                        A 8:00 | B 9:00 | 5.00
                        A 8:00 | B 9:30 | 0.00
                        A 8:00 | B 9:40 | 0.00
                        """).of("A", "B")).isEqualTo("""
                8:00 A → B 9:00  5.00  direct
                8:00 A → B 9:30  0.00  direct
                """);
    }

    private static DrawnJourneys journeys(String drawing) {
        return new DrawnTimetable(drawing).journeys();
    }
}
