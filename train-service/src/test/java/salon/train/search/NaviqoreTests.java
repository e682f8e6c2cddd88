package salon.train.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.naviqore.raptor.Connection;
import org.springframework.util.unit.DataSize;
import salon.train.feed.FeedReload;
import salon.train.feed.FeedSettings;
import salon.train.feed.RefusedFeed;
import salon.train.timetable.Timetable;
import salon.train.timetable.Timetables;

/**
 * On a real feed, between all its stations, the same best ways by arrival and changes as another planner finds.
 *
 * <p>It knows neither the latest departure nor prices: what it finds is the best of all that departs at a time or later, so ours are reduced to
 * that. Compared is what arrives within a day of the time asked about. That is as long as one of our journeys may be, and naviqore, which
 * looks at the trains of three days and lets a journey last two days with the waiting, knows all of it too; dropping what arrives later
 * changes nothing about what is best before.
 *
 * <p>Where a train stops at which one could have been earlier, naviqore has one get out and board again, even if the time to change does not
 * suffice for that, and then loses the way. So where changing takes no time both have to find exactly the same, and where it does, naviqore
 * may miss a few that we find, and has to find nothing else.
 */
class NaviqoreTests {

    private static final int DAY = 86_400;
    private static final int CHANGES = 5;
    private static final int PAGE = 2;

    /** What both find between all pairs of stations. */
    private record Comparison(int pairs, int ways, List<String> differences, List<String> missed) {}

    private static Timetable minutes;
    private static Timetable noTime;

    @BeforeAll
    static void readsTheFeed() throws RefusedFeed {
        minutes = caltrain(Duration.ofMinutes(5));
        noTime = caltrain(Duration.ZERO);
    }

    /** On a Tuesday from before the first train to after the last, at a weekend, and on Labour Day, when the Sunday trains run on a Monday. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009-09-08T00:00",
                "2009-09-08T07:40",
                "2009-09-08T12:05",
                "2009-09-08T17:31",
                "2009-09-08T23:15",
                "2009-09-05T09:00",
                "2009-09-06T20:10",
                "2009-09-07T08:00"
            })
    void missesNothingThatAnotherPlannerFinds(LocalDateTime time) {
        Comparison comparison = compare(minutes, time);

        assertThat(comparison.pairs()).isEqualTo(31 * 30);
        assertThat(comparison.ways()).as("ways compared").isGreaterThan(500);
        assertThat(comparison.missed()).isEmpty();
        assertThat(comparison.differences()).hasSizeLessThan(comparison.pairs() / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-09-08T07:40", "2009-09-05T09:00", "2009-09-07T15:00"})
    void findsTheSameAsAnotherPlannerWhereChangingTakesNoTime(LocalDateTime time) {
        Comparison comparison = compare(noTime, time);

        assertThat(comparison.pairs()).isEqualTo(31 * 30);
        assertThat(comparison.ways()).as("ways compared").isGreaterThan(500);
        assertThat(comparison.differences()).isEmpty();
    }

    private static Comparison compare(Timetable caltrain, LocalDateTime time) {
        Naviqore naviqore = new Naviqore(caltrain.network(), CHANGES);
        int stations = caltrain.stations().size();
        long at = time.atZone(caltrain.network().zone()).toEpochSecond();
        int pairs = 0;
        int ways = 0;
        List<String> differences = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (int from = 0; from < stations; from++) {
            for (int to = 0; to < stations; to++) {
                if (from != to) {
                    SortedMap<Long, Integer> theirs = theirs(naviqore, from, to, at);
                    SortedMap<Long, Integer> ours = ours(caltrain.journeys(), from, to, at);
                    String difference = "%s to %s: ours %s, naviqore's %s"
                            .formatted(
                                    caltrain.stations().get(from).name(),
                                    caltrain.stations().get(to).name(),
                                    ours,
                                    theirs);
                    if (!ours.equals(theirs)) {
                        differences.add(difference);
                    }
                    if (!ours.equals(bestOf(ours, theirs))) {
                        missed.add(difference);
                    }
                    pairs++;
                    ways += theirs.size();
                }
            }
        }
        return new Comparison(pairs, ways, differences, missed);
    }

    private static Timetable caltrain(Duration change) throws RefusedFeed {
        Timetables timetables = new Timetables();
        new FeedReload(
                new FeedSettings(
                        "classpath:caltrain-gtfs.zip",
                        ZoneId.of("Europe/Paris"),
                        change,
                        CHANGES,
                        Duration.ofSeconds(DAY),
                        8,
                        Duration.ZERO,
                        DataSize.ofMegabytes(16),
                        null),
                timetables);
        return timetables.current();
    }

    private static SortedMap<Long, Integer> theirs(Naviqore naviqore, int from, int to, long at) {
        SortedMap<Long, Integer> ways = new TreeMap<>();
        for (Connection connection : naviqore.after(from, to, at)) {
            long arrives = connection.getArrivalTime().toEpochSecond();
            if (arrives <= at + DAY) {
                ways.merge(arrives, connection.getRouteLegs().size() - 1, Math::min);
            }
        }
        return best(ways);
    }

    /** Pages are looked through until whatever departs later arrives after a direct train, or too late. */
    private static SortedMap<Long, Integer> ours(Journeys journeys, int from, int to, long at) {
        SortedMap<Long, Integer> ways = new TreeMap<>();
        long enough = at + DAY;
        Place place = Place.before(at);
        while (place != null && place.first() < enough) {
            Journeys.Page page = journeys.after(from, to, Order.DEPARTURE, place, PAGE);
            for (Journey journey : page.journeys()) {
                if (journey.arrives() <= at + DAY) {
                    ways.merge(journey.arrives(), journey.changes(), Math::min);
                }
                if (journey.changes() == 0) {
                    enough = Math.min(enough, journey.arrives());
                }
            }
            place = page.later();
        }
        return best(ways);
    }

    private static SortedMap<Long, Integer> bestOf(SortedMap<Long, Integer> some, SortedMap<Long, Integer> others) {
        SortedMap<Long, Integer> ways = new TreeMap<>(some);
        others.forEach((arrives, changes) -> ways.merge(arrives, changes, Math::min));
        return best(ways);
    }

    /** By arrival, only those with fewer changes than all before. */
    private static SortedMap<Long, Integer> best(SortedMap<Long, Integer> ways) {
        SortedMap<Long, Integer> best = new TreeMap<>();
        int fewest = Integer.MAX_VALUE;
        for (var way : ways.entrySet()) {
            if (way.getValue() < fewest) {
                fewest = way.getValue();
                best.put(way.getKey(), fewest);
            }
        }
        return best;
    }
}
