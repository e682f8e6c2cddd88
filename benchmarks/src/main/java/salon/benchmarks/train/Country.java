package salon.benchmarks.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Where the stations of a country are and what tracks join them. The cities lie at least some way apart in a square of 1,000
 * kilometres, in order of their size, and the first stations are theirs; tracks join neighbouring cities; the other stations lie along the
 * tracks and along branches that end in the country, close to the cities more often than far from them. The largest cities have a second
 * station within walking distance, where half of the branches end.
 *
 * @param cities how many; city {@code i} has station {@code i}
 * @param tracks stations from a city to its neighbour
 * @param branches stations from a city into its region
 */
record Country(List<Station> stations, int cities, List<int[]> tracks, List<int[]> branches) {

    /** One may walk between stations that are at most so far apart, in kilometres. */
    private static final double WALK = 1.2;

    /** A way on foot from one station to another. */
    record Walk(Station from, Station to, int minutes) {}

    static Country generate(int cities, int stations, Random random) {
        return new Surveyor(cities, stations, random).survey();
    }

    /** Between all stations that are near enough, both ways. */
    List<Walk> walks() {
        List<Walk> walks = new ArrayList<>();
        for (Station from : stations) {
            for (Station to : stations) {
                if (from != to && from.distanceTo(to) <= WALK) {
                    walks.add(new Walk(from, to, 2 + (int) Math.ceil(from.distanceTo(to) * 13)));
                }
            }
        }
        return walks;
    }

    /** Shortest ways between the cities along the tracks: the cities passed, from the first to the last. */
    int[] way(int from, int to) {
        double[] distance = new double[cities];
        int[] before = new int[cities];
        boolean[] done = new boolean[cities];
        Arrays.fill(distance, Double.MAX_VALUE);
        distance[from] = 0;
        for (int round = 0; round < cities; round++) {
            int city = IntStream.range(0, cities)
                    .filter(i -> !done[i])
                    .boxed()
                    .min(Comparator.comparingDouble(i -> distance[i]))
                    .orElseThrow();
            done[city] = true;
            for (int[] track : tracks) {
                int other =
                        track[0] == city ? track[track.length - 1] : track[track.length - 1] == city ? track[0] : -1;
                if (other >= 0) {
                    double length = stations.get(city).distanceTo(stations.get(other));
                    if (distance[city] + length < distance[other]) {
                        distance[other] = distance[city] + length;
                        before[other] = city;
                    }
                }
            }
        }
        List<Integer> way = new ArrayList<>(List.of(to));
        while (way.getFirst() != from) {
            way.addFirst(before[way.getFirst()]);
        }
        return way.stream().mapToInt(Integer::intValue).toArray();
    }
}
