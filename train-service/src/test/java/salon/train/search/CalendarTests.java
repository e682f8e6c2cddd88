package salon.train.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static salon.train.search.DrawnJourneys.MONDAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days on which trains run and on which they do not, and where the sequence of journeys begins and ends. */
class CalendarTests {

    private static final String TWO_DAYS = "A 8:00 | B 9:00 | on 2026-06-01 2026-06-04";
    private static final Journeys.Page NOTHING = new Journeys.Page(List.of(), null, null);
    private static final LocalDate LAST = MONDAY.plusDays(3);

    @Test
    void runsOnItsDaysOnly() {
        DrawnJourneys journeys = journeys(TWO_DAYS);

        assertThat(journeys.of("A", "B", MONDAY)).isNotEmpty();
        assertThat(journeys.of("A", "B", MONDAY.plusDays(1))).isEmpty();
        assertThat(journeys.of("A", "B", LAST)).isNotEmpty();
        assertThat(journeys.of("A", "B", LAST.plusDays(1))).isEmpty();
    }

    @Test
    void takesAnotherWayOnTheDayOfAnException() {
        DrawnJourneys journeys = journeys("""
                A 8:00 | B 9:00 | on 2026-06-01 2026-06-03
                A 8:00 | C 8:30 | on 2026-06-02
                C 8:40 | B 9:20
                """);

        assertThat(journeys.of("A", "B", MONDAY)).isEqualTo("""
                8:00 A → B 9:00  ?  direct
                """);
        assertThat(journeys.of("A", "B", MONDAY.plusDays(1))).isEqualTo("""
                8:00 A → C 8:30, 8:40 C → B 9:20  ?  1 change
                """);
    }

    @Test
    void changesOnlyToTrainsThatRunThatDay() {
        assertThat(journeys("""
                        A 8:00 | B 8:30
                        B 8:40 | C 9:00 | on 2026-06-02
                        B 8:50 | C 9:10 | on 2026-06-01
                        """).of("A", "C")).isEqualTo("""
                8:00 A → B 8:30, 8:50 B → C 9:10  ?  1 change
                """);
    }

    @Test
    void findsTheNextOneDaysLater() {
        DrawnJourneys journeys = journeys(TWO_DAYS);

        Journeys.Page page = journeys.after("A", "B", MONDAY, "8:01", 1);

        assertThat(journeys.text(page.journeys(), MONDAY)).isEqualTo("""
                8:00+3 A → B 9:00+3  ?  direct
                """);
    }

    @Test
    void findsTheLastOneDaysBefore() {
        DrawnJourneys journeys = journeys(TWO_DAYS);

        Journeys.Page page = journeys.arrivingBy("A", "B", LAST, "8:59", 1);

        assertThat(journeys.text(page.journeys(), LAST)).isEqualTo("""
                8:00-3 A → B 9:00-3  ?  direct
                """);
    }

    @Test
    void includesWhatArrivesAtTheVeryMinute() {
        DrawnJourneys journeys = journeys(TWO_DAYS);

        assertThat(journeys.arrivingBy("A", "B", LAST, "9:00", 1).journeys())
                .isEqualTo(journeys.after("A", "B", LAST, "8:00", 1).journeys())
                .hasSize(1);
    }

    @Test
    void looksAheadNoFurtherThanAllowedButGoesOnFromThere() {
        DrawnJourneys journeys = new DrawnTimetable(TWO_DAYS).journeys(new Journeys.Limits(5, 86_400, 1));

        Journeys.Page page = journeys.after("A", "B", MONDAY, "8:01", 1);

        assertThat(page.journeys()).isEmpty();
        assertThat(page.later()).isNotNull();
    }

    @Test
    void hasNothingBeforeTheBeginning() {
        DrawnJourneys journeys = journeys(TWO_DAYS);

        Journeys.Page page = journeys.arrivingBy("A", "B", MONDAY, "8:59", 5);

        assertThat(page.journeys()).isEmpty();
        assertThat(page.earlier()).isNull();
        assertThat(page.later()).isNotNull();
    }

    @Test
    void hasNothingAfterTheEnd() {
        DrawnJourneys journeys = journeys(TWO_DAYS);

        Journeys.Page page = journeys.after("A", "B", LAST, "8:01", 5);

        assertThat(page.journeys()).isEmpty();
        assertThat(page.later()).isNull();
        assertThat(page.earlier()).isNotNull();
    }

    @Test
    void comesBackFromTheEmptyPageBehindTheLast() {
        DrawnJourneys journeys = journeys(TWO_DAYS);
        Journeys.Page last = journeys.after("A", "B", LAST, "8:00", 1);

        Journeys.Page empty = journeys.journeys.after(0, 1, Order.DEPARTURE, requireNonNull(last.later()), 1);
        Journeys.Page back = journeys.journeys.before(0, 1, Order.DEPARTURE, requireNonNull(empty.earlier()), 1);

        assertThat(empty.journeys()).isEmpty();
        assertThat(back.journeys()).isEqualTo(last.journeys());
    }

    @Test
    void comesBackFromTheEmptyPageBeforeTheFirst() {
        DrawnJourneys journeys = journeys(TWO_DAYS);
        Journeys.Page first = journeys.arrivingBy("A", "B", MONDAY, "9:00", 1);

        Journeys.Page empty = journeys.journeys.before(0, 1, Order.ARRIVAL, requireNonNull(first.earlier()), 1);
        Journeys.Page back = journeys.journeys.after(0, 1, Order.ARRIVAL, requireNonNull(empty.later()), 1);

        assertThat(empty.journeys()).isEmpty();
        assertThat(back.journeys()).isEqualTo(first.journeys());
    }

    @Test
    void getsFromYearsBeforeTheBeginningToTheFirstJourney() {
        DrawnJourneys journeys = journeys(TWO_DAYS);

        assertThat(journeys.after("A", "B", LocalDate.of(1970, 1, 1), "0:00", 5).journeys())
                .hasSize(2);
    }

    @Test
    void getsFromYearsAfterTheEndToTheLastJourney() {
        DrawnJourneys journeys = journeys(TWO_DAYS);

        assertThat(journeys.arrivingBy("A", "B", LocalDate.of(2099, 1, 1), "0:00", 5)
                        .journeys())
                .hasSize(2);
    }

    @Test
    void goesOnForEverWhereTrainsRunEveryDay() {
        DrawnJourneys journeys = journeys("A 8:00 | B 9:00");

        assertThat(journeys.of("A", "B", LocalDate.of(1970, 1, 1))).isEqualTo("""
                8:00 A → B 9:00  ?  direct
                """);
        assertThat(journeys.of("A", "B", LocalDate.of(2399, 12, 31))).isEqualTo("""
                8:00 A → B 9:00  ?  direct
                """);
    }

    @Test
    void saysThatNothingConnectsTwoStations() {
        DrawnJourneys journeys = journeys("""
                A 8:00 | B 9:00
                C 8:00 | D 9:00
                """);

        assertThat(journeys.journeys.connect(0, 3)).isFalse();
        assertThat(journeys.after("A", "D", MONDAY, "8:00", 5)).isEqualTo(NOTHING);
        assertThat(journeys.arrivingBy("A", "D", MONDAY, "8:00", 5)).isEqualTo(NOTHING);
    }

    @Test
    void saysThatThereIsNoTrainAtAll() {
        DrawnJourneys journeys = journeys("""
                change A 5
                change B 5
                """);

        assertThat(journeys.journeys.connect(0, 1)).isFalse();
        assertThat(journeys.after("A", "B", MONDAY, "8:00", 5)).isEqualTo(NOTHING);
        assertThat(journeys.arrivingBy("A", "B", MONDAY, "8:00", 5)).isEqualTo(NOTHING);
    }

    @Test
    void saysThatATrainNeverRuns() {
        DrawnJourneys journeys = journeys("A 8:00 | B 9:00 | on");

        assertThat(journeys.after("A", "B", MONDAY, "8:00", 5).journeys()).isEmpty();
        assertThat(journeys.after("A", "B", MONDAY, "8:00", 5).later()).isNull();
        assertThat(journeys.arrivingBy("A", "B", MONDAY, "8:00", 5).earlier()).isNull();
    }

    private static DrawnJourneys journeys(String drawing) {
        return new DrawnTimetable(drawing).journeys();
    }
}
