package salon.train.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A page is a piece of one sequence, wherever one comes from: on timetables made by chance, pages neither repeat nor skip, and lead back to where
 * one was, to the same trains. Some of the limits are so short that pages end for want of journeys.
 */
class PagingTests {

    private static final int TIMETABLES = Integer.getInteger("paging.timetables", 1500);
    private static final long SEED = Long.getLong("paging.seed", 20260611);

    /** A sequence with everything that is in it. */
    private record Walked(Sequence sequence, List<Journey> all, boolean farSighted, Random random, String name) {

        int pageSize() {
            return 1 + random.nextInt(4);
        }

        Place anywhere() {
            long begins = RandomTimetable.begins(RandomTimetable.FIRST);
            Place time = random.nextBoolean()
                    ? Place.before(begins + random.nextInt(-86_400, 86_400 * 5))
                    : Place.after(begins + random.nextInt(-86_400, 86_400 * 5));
            return all.isEmpty() || random.nextBoolean()
                    ? time
                    : Place.of(all.get(random.nextInt(all.size())), sequence.order());
        }
    }

    private static final List<Walked> SEQUENCES = new ArrayList<>();

    @BeforeAll
    static void walkFromBeginningToEnd() {
        for (long seed = SEED; seed < SEED + TIMETABLES; seed++) {
            RandomTimetable timetable = new RandomTimetable(seed);
            Random random = new Random(seed);
            Journeys.Limits limits = new Journeys.Limits(
                    random.nextInt(4), (1 + random.nextInt(30)) * 3600, random.nextBoolean() ? 8 : random.nextInt(3));
            int from = random.nextInt(timetable.stations);
            int to = (from + 1 + random.nextInt(timetable.stations - 1)) % timetable.stations;
            Journeys journeys = new Journeys(timetable.network, limits);
            for (Order order : Order.values()) {
                Sequence sequence = new Sequence(journeys, from, to, order);
                SEQUENCES.add(new Walked(
                        sequence,
                        sequence.all(RandomTimetable.begins(RandomTimetable.FIRST) - 86_400),
                        limits.lookahead() == 8,
                        random,
                        "seed %d from %d to %d by %s within %s".formatted(seed, from, to, order, limits)));
            }
        }
        assertThat(SEQUENCES.stream().mapToInt(walked -> walked.all().size()).sum())
                .as("journeys")
                .isGreaterThan(TIMETABLES * 2);
    }

    @Test
    void sequenceIsSortedAndRepeatsNothing() {
        for (Walked walked : SEQUENCES) {
            List<Place> places = places(walked.all(), walked.sequence().order());
            assertThat(places).as(walked.name()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void bothOrdersHaveTheSameJourneys() {
        for (int each = 0; each < SEQUENCES.size(); each += 2) {
            assertThat(new HashSet<>(places(SEQUENCES.get(each).all(), Order.DEPARTURE)))
                    .as(SEQUENCES.get(each).name())
                    .isEqualTo(new HashSet<>(places(SEQUENCES.get(each + 1).all(), Order.DEPARTURE)));
        }
    }

    @Test
    void pagesOfAnySizeMakeTheSameWhole() {
        for (Walked walked : SEQUENCES) {
            Place beginning = Place.before(RandomTimetable.begins(RandomTimetable.FIRST) - 86_1500);
            assertThat(walked.sequence().later(beginning, () -> 1))
                    .as(walked.name())
                    .isEqualTo(walked.all());
            assertThat(walked.sequence().later(beginning, walked::pageSize))
                    .as(walked.name())
                    .isEqualTo(walked.all());
        }
    }

    @Test
    void goesFromTheEndToTheBeginning() {
        for (Walked walked : SEQUENCES) {
            Place end = Place.after(RandomTimetable.begins(RandomTimetable.FIRST) + 86_400 * 7);
            assertThat(walked.sequence().earlier(end, walked::pageSize))
                    .as(walked.name())
                    .isEqualTo(walked.all());
        }
    }

    @Test
    void hasEverythingOnOneSideOrTheOtherOfAnyPlace() {
        for (Walked walked : SEQUENCES) {
            Place place = walked.anywhere();
            List<Journey> all = walked.all();
            Order order = walked.sequence().order();
            assertThat(walked.sequence().later(place, walked::pageSize))
                    .as("%s after %s", walked.name(), place)
                    .isEqualTo(all.stream()
                            .filter(journey -> Place.of(journey, order).compareTo(place) > 0)
                            .toList());
            assertThat(walked.sequence().earlier(place, walked::pageSize))
                    .as("%s before %s", walked.name(), place)
                    .isEqualTo(all.stream()
                            .filter(journey -> Place.of(journey, order).compareTo(place) < 0)
                            .toList());
        }
    }

    @Test
    void goesBothWaysFromAPageThatStartsAnywhere() {
        for (Walked walked : SEQUENCES) {
            Place place = walked.anywhere();
            Journeys.Page page = walked.random().nextBoolean()
                    ? walked.sequence().after(place, walked.pageSize())
                    : walked.sequence().before(place, walked.pageSize());
            List<Journey> whole = Stream.of(
                            walked.sequence().earlier(page.earlier(), walked::pageSize),
                            page.journeys(),
                            walked.sequence().later(page.later(), walked::pageSize))
                    .flatMap(List::stream)
                    .toList();
            assertThat(whole).as("%s around %s", walked.name(), place).isEqualTo(walked.all());
        }
    }

    @Test
    void nextThenPreviousIsTheSamePage() {
        int turned = 0;
        for (Walked walked : farSighted()) {
            Sequence sequence = walked.sequence();
            Journeys.Page page = sequence.after(walked.anywhere(), walked.pageSize());
            while (page.later() != null) {
                Journeys.Page next = sequence.after(page.later(), walked.pageSize());
                Journeys.Page back = sequence.before(
                        requireNonNull(next.earlier()), page.journeys().size());
                assertThat(back.journeys()).as(walked.name()).isEqualTo(page.journeys());
                assertThat(sequence.after(
                                        requireNonNull(back.later()),
                                        next.journeys().size() + 1)
                                .journeys())
                        .as(walked.name())
                        .startsWith(next.journeys().toArray(Journey[]::new));
                page = next;
                turned++;
            }
        }
        assertThat(turned).as("times turned round").isGreaterThan(TIMETABLES / 2);
    }

    @Test
    void previousThenNextIsTheSamePage() {
        int turned = 0;
        for (Walked walked : farSighted()) {
            Sequence sequence = walked.sequence();
            Journeys.Page page = sequence.before(walked.anywhere(), walked.pageSize());
            while (page.earlier() != null) {
                Journeys.Page previous = sequence.before(page.earlier(), walked.pageSize());
                Journeys.Page back = sequence.after(
                        requireNonNull(previous.later()), page.journeys().size());
                assertThat(back.journeys()).as(walked.name()).isEqualTo(page.journeys());
                page = previous;
                turned++;
            }
        }
        assertThat(turned).as("times turned round").isGreaterThan(TIMETABLES / 2);
    }

    /** Those in which every page is full, but for the last. */
    private static List<Walked> farSighted() {
        return SEQUENCES.stream().filter(Walked::farSighted).toList();
    }

    private static List<Place> places(List<Journey> journeys, Order order) {
        return journeys.stream().map(journey -> Place.of(journey, order)).toList();
    }
}
