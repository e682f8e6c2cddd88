package salon.train.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** On thousands of timetables made by chance, the search finds what trying everything finds: no journey more, none less. */
class JourneysOracleTests {

    private static final int TIMETABLES = Integer.getInteger("oracle.timetables", 3000);
    private static final long SEED = Long.getLong("oracle.seed", 20261121);

    @Test
    void findsWhatTryingEverythingFinds() {
        int journeys = 0;
        for (int number = 0; number < TIMETABLES; number++) {
            journeys += compare(SEED + number);
        }
        assertThat(journeys).as("journeys compared").isGreaterThan(TIMETABLES);
    }

    private static int compare(long seed) {
        RandomTimetable timetable = new RandomTimetable(seed);
        Random random = new Random(seed);
        Journeys.Limits limits = new Journeys.Limits(random.nextInt(4), (1 + random.nextInt(30)) * 3600, 8);
        int from = random.nextInt(timetable.stations);
        int to = (from + 1 + random.nextInt(timetable.stations - 1)) % timetable.stations;
        List<Place> expected = new ArrayList<>(new BruteForce(timetable, limits).best(from, to));
        Journeys journeys = new Journeys(timetable.network, limits);
        long beginning = timetable.network.begins(RandomTimetable.FIRST.toEpochDay() - 1);

        List<Place> found = new ArrayList<>();
        Place place = Place.before(beginning);
        while (place != null) {
            Journeys.Page page = journeys.after(from, to, Order.DEPARTURE, place, 1 + random.nextInt(3));
            page.journeys().forEach(journey -> found.add(Place.of(journey, Order.DEPARTURE)));
            place = page.later();
        }
        assertThat(found)
                .as("by departure, seed %d from %d to %d, %s", seed, from, to, limits)
                .isEqualTo(expected);

        TreeSet<Place> byArrival = new TreeSet<>();
        expected.forEach(each -> byArrival.add(new Place(each.second(), each.first(), each.price(), each.changes())));
        List<Place> mirrored = new ArrayList<>();
        place = Place.before(beginning);
        while (place != null) {
            Journeys.Page page = journeys.after(from, to, Order.ARRIVAL, place, 1 + random.nextInt(3));
            page.journeys().forEach(journey -> mirrored.add(Place.of(journey, Order.ARRIVAL)));
            place = page.later();
        }
        assertThat(mirrored)
                .as("by arrival, seed %d from %d to %d, %s", seed, from, to, limits)
                .containsExactlyElementsOf(byArrival);
        return expected.size();
    }
}
