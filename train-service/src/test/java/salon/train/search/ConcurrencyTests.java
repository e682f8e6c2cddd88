package salon.train.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many threads that ask one instance get what one thread gets: nothing that a search keeps for the next one is shared. */
class ConcurrencyTests {

    private static final int THREADS = 8;
    private static final int TIMETABLES = 40;
    private static final int QUERIES = 150;

    private record Query(int from, int to, Order order, boolean later, Place place, int count) {

        Journeys.Page page(Journeys journeys) {
            return later
                    ? journeys.after(from, to, order, place, count)
                    : journeys.before(from, to, order, place, count);
        }
    }

    @Test
    void manyThreadsGetWhatOneGets() throws Exception {
        int journeys = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (long seed = 1; seed <= TIMETABLES; seed++) {
                RandomTimetable timetable = new RandomTimetable(seed);
                Journeys.Limits limits = new Journeys.Limits(3, 86_400, 8);
                List<Query> queries = queries(timetable, new Random(seed));
                Journeys alone = new Journeys(timetable.network, limits);
                List<Journeys.Page> expected =
                        queries.stream().map(query -> query.page(alone)).toList();
                // A network of its own, so that its caches are cold as well.
                Journeys shared = new Journeys(new RandomTimetable(seed).network, limits);
                for (Future<List<Journeys.Page>> answers : threads.invokeAll(crowd(shared, queries))) {
                    assertThat(answers.get()).as("seed %d", seed).isEqualTo(expected);
                }
                journeys += expected.stream()
                        .mapToInt(page -> page.journeys().size())
                        .sum();
            }
        }
        assertThat(journeys).as("journeys").isGreaterThan(QUERIES);
    }

    /** Each asks everything, in an order of its own, and all begin at once. */
    private static List<Callable<List<Journeys.Page>>> crowd(Journeys journeys, List<Query> queries) {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<List<Journeys.Page>>> crowd = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<Integer> turns = new ArrayList<>();
            for (int turn = 0; turn < queries.size(); turn++) {
                turns.add(turn);
            }
            Collections.shuffle(turns, new Random(thread));
            crowd.add(() -> {
                Journeys.Page[] pages = new Journeys.Page[queries.size()];
                start.await();
                turns.forEach(turn -> pages[turn] = queries.get(turn).page(journeys));
                return List.of(pages);
            });
        }
        return crowd;
    }

    private static List<Query> queries(RandomTimetable timetable, Random random) {
        List<Query> queries = new ArrayList<>();
        for (int query = 0; query < QUERIES; query++) {
            int from = random.nextInt(timetable.stations);
            queries.add(new Query(
                    from,
                    (from + 1 + random.nextInt(timetable.stations - 1)) % timetable.stations,
                    random.nextBoolean() ? Order.DEPARTURE : Order.ARRIVAL,
                    random.nextBoolean(),
                    Place.before(RandomTimetable.begins(RandomTimetable.FIRST) + random.nextInt(5 * 86_400)),
                    1 + random.nextInt(5)));
        }
        return queries;
    }
}
