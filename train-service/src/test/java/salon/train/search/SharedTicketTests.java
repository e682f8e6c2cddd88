package salon.train.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What tickets cost that are sold by route and zone and may pay for several trains. */
class SharedTicketTests {

    private static final String THREE_TRAINS = """
            zone A 1
            zone B 2
            zone C 3
            zone D 4
            A 8:00 | B 8:30 | route 1
            B 8:40 | C 9:10 | route 2
            C 9:20 | D 9:50 | route 3
            """;

    private static final String THREE_RIDES = "8:00 A → B 8:30, 8:40 B → C 9:10, 9:20 C → D 9:50";

    @Test
    void paysForEveryRideWhereNoTicketAllowsAChange() {
        assertThat(price("fare 2.00")).isEqualTo("6.00");
    }

    @Test
    void paysOnceWhereChangesAreFree() {
        assertThat(price("fare 2.00 transfers any")).isEqualTo("2.00");
    }

    @Test
    void buysAnotherTicketAfterAllChangesOfTheFirst() {
        assertThat(price("fare 2.00 transfers 1")).isEqualTo("4.00");
        assertThat(price("fare 2.00 transfers 2")).isEqualTo("2.00");
    }

    @Test
    void boardsTheLastTrainBeforeTheTicketExpires() {
        assertThat(price("fare 2.00 transfers any within 80")).isEqualTo("2.00");
        assertThat(price("fare 2.00 transfers any within 79")).isEqualTo("4.00");
        assertThat(price("fare 2.00 transfers any within 39")).isEqualTo("6.00");
    }

    @Test
    void buysTheCheapestTicketsThatCoverAllRides() {
        assertThat(price("""
                        fare 2.00
                        fare 3.00 transfers 1
                        fare 5.50 transfers 2
                        """)).isEqualTo("5.00");
        assertThat(price("""
                        fare 2.00
                        fare 3.00 transfers 1
                        fare 4.50 transfers 2
                        """)).isEqualTo("4.50");
    }

    @Test
    void paysByTheZonesWhereTheTicketBeginsAndEnds() {
        assertThat(price("fare 7.00 transfers any | from 1 to 4")).isEqualTo("7.00");
        assertThat(price("fare 7.00 transfers any | from 1 to 3")).isEqualTo("?");
        assertThat(price("""
                        fare 7.00 transfers any | from 1 to 3
                        fare 1.00 transfers any | from 3 to 4 | from 2 to 4
                        fare 8.50 transfers any | from 1 to 4
                        fare 0.50 transfers any | from 4 to 1
                        """)).isEqualTo("8.00");
    }

    @Test
    void paysByRoute() {
        assertThat(price("""
                        fare 3.00 transfers any | route 1 | route 2
                        fare 4.00 transfers any | route 3
                        """)).isEqualTo("7.00");
        assertThat(price("""
                        fare 3.00 transfers any | route 1 | route 3
                        fare 4.00 transfers any | route 2
                        """)).isEqualTo("10.00");
        assertThat(price("fare 3.00 transfers any | route 1 | route 2")).isEqualTo("?");
    }

    @Test
    void paysByTheZonesPassedIfExactlyThoseArePassed() {
        assertThat(price("fare 6.00 transfers any | through 1,2,3,4")).isEqualTo("6.00");
        assertThat(price("fare 6.00 transfers any | through 1,2,3,4,5")).isEqualTo("?");
        assertThat(price("""
                        fare 6.00 transfers any | through 1,2,3
                        fare 2.00 transfers any | through 3,4
                        """)).isEqualTo("8.00");
    }

    @Test
    void doesNotKnowWhatNoFareFits() {
        assertThat(price("fare 0.00 | route 9")).isEqualTo("?");
        assertThat(price("fare 0.00 transfers any | from 2 to 4")).isEqualTo("?");
    }

    @Test
    void takesTheSlowTrainOnWhichItsTicketIsValid() {
        assertThat(journeys("""
                        fare 2.00 transfers 1 | route 1
                        fare 9.00 | route 2
                        A 8:00 | B 8:30 | route 1
                        B 8:40 | C 9:00 | route 2
                        B 8:40 | C 9:30 | route 1
                        """).of("A", "C")).isEqualTo("""
                8:00 A → B 8:30, 8:40 B → C 9:00  11.00  1 change
                8:00 A → B 8:30, 8:40 B → C 9:30  2.00  1 change
                """);
    }

    @Test
    void boardsLaterSoThatTheTicketLastsLonger() {
        assertThat(journeys("""
                        fare 2.00 transfers any within 60 | from 1 to 2
                        fare 7.00 | from 0 to 1
                        zone A 0
                        zone B 1
                        zone D 2
                        A 8:00 | B 8:10
                        B 8:20 | C 8:30
                        B 8:50 | C 9:00
                        C 9:30 | D 9:40
                        """).of("A", "D")).isEqualTo("""
                8:00 A → B 8:10, 8:50 B → C 9:00, 9:30 C → D 9:40  9.00  2 changes
                """);
    }

    @Test
    void changesMoreOftenIfThatKeepsTheZonesCheap() {
        assertThat(journeys("""
                        fare 9.00 transfers any | through 1,2
                        fare 2.00 transfers any | through 1
                        zone A 1
                        zone B 2
                        zone C 1
                        zone D 1
                        A 8:00 | B 8:20 | D 8:40
                        A 8:00 | C 8:20
                        C 8:30 | D 9:00
                        """).of("A", "D")).isEqualTo("""
                8:00 A → D 8:40  9.00  direct
                8:00 A → C 8:20, 8:30 C → D 9:00  2.00  1 change
                """);
    }

    @Test
    void seesAStationOfNoZoneNowhere() {
        assertThat(journeys("""
                        fare 2.00 | from 1
                        fare 3.00 | through 1,2
                        zone A 1
                        zone C 2
                        A 8:00 | B 8:20 | C 8:40
                        B 9:00 | C 9:20
                        """).of("B", "C")).isEqualTo("""
                8:20 B → C 8:40  ?  direct
                9:00 B → C 9:20  ?  direct
                """);
    }

    private static DrawnJourneys journeys(String drawing) {
        return new DrawnTimetable(drawing).journeys();
    }

    /** Of the one journey with those three trains. */
    private static String price(String fares) {
        String journey = journeys(THREE_TRAINS + fares).of("A", "D");
        assertThat(journey).startsWith(THREE_RIDES).endsWith("2 changes\n");
        return journey.split(" {2}")[1];
    }
}
