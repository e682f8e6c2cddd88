package salon.train.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a journey is: rides that one can catch, and walks. What is best among several is the trade-offs' matter, what they cost the tickets'. */
class JourneysTests {

    @Test
    void findsDirectTrain() {
        assertThat(journeys("A 8:00 | B 8:30 | 5.00").of("A", "B")).isEqualTo("""
                8:00 A → B 8:30  5.00  direct
                """);
    }

    @Test
    void ridesAnyPartOfTheWay() {
        DrawnJourneys journeys = journeys("A 8:00 | B 8:30 8:35 | C 9:00 9:05 | D 9:30");

        assertThat(journeys.of("A", "D")).isEqualTo("""
                8:00 A → D 9:30  ?  direct
                """);
        assertThat(journeys.of("B", "C")).isEqualTo("""
                8:35 B → C 9:00  ?  direct
                """);
        assertThat(journeys.of("C", "B")).isEmpty();
    }

    @Test
    void changesTrains() {
        assertThat(journeys("""
                        A 8:00 | B 8:30 | 5.00
                        B 8:40 | C 9:10 | 5.00
                        """).of("A", "C")).isEqualTo("""
                8:00 A → B 8:30, 8:40 B → C 9:10  10.00  1 change
                """);
    }

    @Test
    void changesTrainsOftenWhenItHasTo() {
        assertThat(journeys("""
                        C 9:00 | D 9:20
                        A 8:00 | B 8:20
                        D 9:30 | E 9:50
                        B 8:30 | C 8:50
                        """).of("A", "E")).isEqualTo("""
                8:00 A → B 8:20, 8:30 B → C 8:50, 9:00 C → D 9:20, 9:30 D → E 9:50  ?  3 changes
                """);
    }

    @Test
    void changesWithinTheTimeThatItTakes() {
        assertThat(journeys("""
                        A 8:00 | B 8:30
                        B 8:34 | C 9:04
                        B 8:35 | C 9:10
                        """).of("A", "C")).isEqualTo("""
                8:00 A → B 8:30, 8:35 B → C 9:10  ?  1 change
                """);
    }

    @Test
    void changesSlowlyAtLargeStationsAndQuicklyAtSmallOnes() {
        assertThat(journeys("""
                        change B 15
                        change C 1
                        A 8:00 | B 8:30
                        B 8:44 | C 9:00
                        B 8:45 | C 9:10
                        C 9:05 | D 9:30
                        C 9:11 | D 9:40
                        """).of("A", "D")).isEqualTo("""
                8:00 A → B 8:30, 8:45 B → C 9:10, 9:11 C → D 9:40  ?  2 changes
                """);
    }

    @Test
    void needsNoTimeToStaySeated() {
        assertThat(journeys("""
                        change B 60
                        A 8:00 | B 8:30 8:31 | C 9:00
                        """).of("A", "C")).isEqualTo("""
                8:00 A → C 9:00  ?  direct
                """);
    }

    @Test
    void doesNotChangeWhereItIsForbidden() {
        assertThat(journeys("""
                        no change B
                        A 8:00 | B 8:30 8:32 | D 8:45
                        B 8:40 | C 9:10
                        D 9:00 | C 9:30
                        """).of("A", "C")).isEqualTo("""
                8:00 A → D 8:45, 9:00 D → C 9:30  ?  1 change
                """);
    }

    @Test
    void changesPlatformsInTheLongerOfTheirTimes() {
        assertThat(journeys("""
                        change B/1 5
                        change B/2 10
                        A 8:00 | B/1 8:30
                        B/2 8:39 | C 9:00
                        B/2 8:40 | C 9:10
                        """).of("A", "C")).isEqualTo("""
                8:00 A → B 8:30, 8:40 B → C 9:10  ?  1 change
                """);
    }

    @Test
    void believesAFootpathMoreThanThePlatforms() {
        assertThat(journeys("""
                        walk B/1 B/2 1
                        no change B/1 B/3
                        A 8:00 | B/1 8:30
                        B/2 8:31 | C 9:00
                        B/3 8:40 | D 9:00
                        """).of("A", "C")).isEqualTo("""
                8:00 A → B 8:30, 8:31 B → C 9:00  ?  1 change
                """);
        assertThat(journeys("""
                        no change B/1 B/3
                        A 8:00 | B/1 8:30
                        B/3 8:40 | D 9:00
                        """).of("A", "D")).isEmpty();
    }

    @Test
    void walksBeforeTheFirstTrain() {
        assertThat(journeys("""
                        walk A B 10
                        B 8:30 | C 9:00 | 2.00
                        """).of("A", "C")).isEqualTo("""
                8:20 A ⇝ B 8:30, 8:30 B → C 9:00  2.00  direct
                """);
    }

    @Test
    void walksBetweenTwoTrains() {
        assertThat(journeys("""
                        walk B C 10
                        A 8:00 | B 8:30 | 2.00
                        C 8:39 | D 9:00 | 2.00
                        C 8:45 | D 9:05 | 2.00
                        """).of("A", "D")).isEqualTo("""
                8:00 A → B 8:30, 8:30 B ⇝ C 8:40, 8:45 C → D 9:05  4.00  1 change
                """);
    }

    @Test
    void walksAfterTheLastTrain() {
        assertThat(journeys("""
                        walk B C 10
                        A 8:00 | B 8:30 | 2.00
                        """).of("A", "C")).isEqualTo("""
                8:00 A → B 8:30, 8:30 B ⇝ C 8:40  2.00  direct
                """);
    }

    @Test
    void walksEverywhere() {
        assertThat(journeys("""
                        walk A B 5
                        walk C D 6
                        walk E F 7
                        B 8:05 | C 8:30
                        D 8:36 | E 9:00
                        """).of("A", "F")).isEqualTo("""
                8:00 A ⇝ B 8:05, 8:05 B → C 8:30, 8:30 C ⇝ D 8:36, 8:36 D → E 9:00, 9:00 E ⇝ F 9:07  ?  1 change
                """);
    }

    @Test
    void walksInNoTime() {
        assertThat(journeys("""
                        walk A B 0
                        walk C D 0
                        walk E F 0
                        B 8:00 | C 8:30
                        D 8:30 | E 9:00
                        """).of("A", "F")).isEqualTo("""
                8:00 A ⇝ B 8:00, 8:00 B → C 8:30, 8:30 C ⇝ D 8:30, 8:30 D → E 9:00, 9:00 E ⇝ F 9:00  ?  1 change
                """);
    }

    @Test
    void walksOneWayOnly() {
        assertThat(journeys("""
                        walk C B 10
                        A 8:00 | B 8:30
                        """).of("A", "C")).isEmpty();
    }

    @Test
    void leavesWalkingAllTheWayToOthers() {
        assertThat(journeys("walk A B 10").of("A", "B")).isEmpty();
    }

    @Test
    void doesNotBoardWhereItIsForbidden() {
        DrawnJourneys journeys = journeys("A 8:00 | B 8:30 -in | C 9:00");

        assertThat(journeys.of("B", "C")).isEmpty();
        assertThat(journeys.of("A", "B")).isNotEmpty();
        assertThat(journeys.of("A", "C")).isNotEmpty();
    }

    @Test
    void doesNotAlightWhereItIsForbidden() {
        DrawnJourneys journeys = journeys("A 8:00 | B 8:30 -out | C 9:00");

        assertThat(journeys.of("A", "B")).isEmpty();
        assertThat(journeys.of("B", "C")).isNotEmpty();
        assertThat(journeys.of("A", "C")).isNotEmpty();
    }

    @Test
    void doesNotChangeWhereNobodyMayAlight() {
        assertThat(journeys("""
                        A 8:00 | B 8:30 -out | C 9:00
                        B 8:40 | D 9:00
                        C 9:10 | D 9:40
                        """).of("A", "D")).isEqualTo("""
                8:00 A → C 9:00, 9:10 C → D 9:40  ?  1 change
                """);
    }

    @Test
    void takesTheTrainThatOvertakes() {
        assertThat(journeys("""
                        A 8:00 | B 8:40 | C 9:20
                        A 8:10 | B 8:35 | C 9:00
                        A 8:20 | B 8:50 | C 9:10
                        """).of("A", "C")).isEqualTo("""
                8:10 A → C 9:00  ?  direct
                8:20 A → C 9:10  ?  direct
                """);
    }

    @Test
    void changesToTheTrainThatOvertakes() {
        assertThat(journeys("""
                        A 8:00 | B 8:30 8:32 | C 9:30
                        B 8:40 | C 9:00
                        """).of("A", "C")).isEqualTo("""
                8:00 A → B 8:30, 8:40 B → C 9:00  ?  1 change
                8:00 A → C 9:30  ?  direct
                """);
    }

    @Test
    void ridesAroundLoopsNoLongerThanItHasTo() {
        DrawnJourneys journeys = journeys("A 8:00 | B 8:10 | C 8:20 | B 8:30 | D 8:40");

        assertThat(journeys.of("A", "B")).isEqualTo("""
                8:00 A → B 8:10  ?  direct
                """);
        assertThat(journeys.of("B", "D")).isEqualTo("""
                8:30 B → D 8:40  ?  direct
                """);
        assertThat(journeys.of("B", "C")).isEqualTo("""
                8:10 B → C 8:20  ?  direct
                """);
        assertThat(journeys.of("C", "B")).isEqualTo("""
                8:20 C → B 8:30  ?  direct
                """);
    }

    @Test
    void changesAtTheSecondCallOfALoopIfTheFirstIsTooEarly() {
        assertThat(journeys("""
                        A 8:15 | B 8:22
                        B 8:10 | C 8:20 | B 8:30 | D 8:40
                        """).of("A", "D")).isEqualTo("""
                8:15 A → B 8:22, 8:30 B → D 8:40  ?  1 change
                """);
    }

    @Test
    void changesNoMoreThanAllowed() {
        String line = """
                A 8:00 | B 8:20
                B 8:30 | C 8:50
                C 9:00 | D 9:20
                """;

        assertThat(journeys(line, 1, 24).of("A", "D")).isEmpty();
        assertThat(journeys(line, 2, 24).of("A", "D")).isNotEmpty();
        assertThat(journeys(line, 0, 24).of("A", "C")).isEmpty();
        assertThat(journeys(line, 0, 24).of("A", "B")).isNotEmpty();
    }

    @Test
    void isOnTheWayNoLongerThanAllowed() {
        DrawnJourneys journeys = journeys("""
                walk A B 10
                walk C D 10
                B 8:00 | C 9:40
                B 9:00 | C 10:41
                """, 5, 2);

        assertThat(journeys.of("A", "D")).isEqualTo("""
                7:50 A ⇝ B 8:00, 8:00 B → C 9:40, 9:40 C ⇝ D 9:50  ?  direct
                """);
    }

    @Test
    void takesTheSeedsTrainsFromGrenobleToParisWithANightInValence() {
        assertThat(journeys("""
                        Grenoble 16:30 | Valence 17:45 | 17.60
                        Grenoble 16:55 | Valence 17:55 | 19.36
                        Grenoble 17:30 | Valence 18:46 | 17.60
                        Grenoble 18:30 | Valence 19:45 | 14.08
                        Valence 15:15 | Paris 17:49 | 87.60
                        Valence 16:15 | Paris 19:15 | 92.00
                        Valence 17:15 | Paris 19:53 | 92.80
                        """).of("Grenoble", "Paris")).isEqualTo("""
                18:30 Grenoble → Valence 19:45, 15:15+1 Valence → Paris 17:49+1  101.68  1 change
                """);
    }

    private static DrawnJourneys journeys(String drawing) {
        return new DrawnTimetable(drawing).journeys();
    }

    private static DrawnJourneys journeys(String drawing, int changes, int hours) {
        return new DrawnTimetable(drawing).journeys(new Journeys.Limits(changes, hours * 3600, 8));
    }
}
