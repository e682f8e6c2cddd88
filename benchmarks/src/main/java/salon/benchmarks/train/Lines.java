package salon.benchmarks.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import salon.benchmarks.train.Line.Kind;

/**
 * Plans the lines of a country: along every track one that calls everywhere, through every city faster ones from one neighbour to
 * another, between the larger cities ones that call only in cities, between the largest ones that call only there.
 */
final class Lines {

    /** How far an intercity goes, in kilometres. */
    private static final int FAR = 600;

    private final Country country;
    private final List<Line> lines = new ArrayList<>();

    private Lines(Country country) {
        this.country = country;
    }

    static List<Line> plan(Country country) {
        Lines plan = new Lines(country);
        country.branches().forEach(branch -> plan.add(Kind.BRANCH, branch, i -> true));
        country.tracks().forEach(track -> plan.add(Kind.REGIONAL, track, i -> true));
        plan.addSemifast();
        plan.addIntercity();
        plan.addExpress();
        return List.copyOf(plan.lines);
    }

    /** In each city joins its neighbours two by two, the one furthest round with the next. */
    private void addSemifast() {
        for (int city = 0; city < country.cities(); city++) {
            int here = city;
            List<int[]> tracks = country.tracks().stream()
                    .filter(track -> track[0] == here || track[track.length - 1] == here)
                    .sorted(Comparator.comparingDouble(track -> slope(here, end(track, here))))
                    .toList();
            int half = (tracks.size() + 1) / 2;
            for (int i = 0; i + half < tracks.size(); i++) {
                int[] before = towards(tracks.get(i), here);
                int[] after = towards(tracks.get(i + half), end(tracks.get(i + half), here));
                int[] way = IntStream.concat(
                                IntStream.of(before), IntStream.of(after).skip(1))
                        .toArray();
                add(Kind.SEMIFAST, way, stop -> stop % 3 == 0 || way[stop] < country.cities());
            }
        }
    }

    private void addIntercity() {
        int large = country.cities() / 2;
        for (int from = 0; from < large; from++) {
            for (int to = from + 1; to < large; to++) {
                int[] way = country.way(from, to);
                if (way.length > 3 && length(way) < FAR && (from + to) % 3 == 0) {
                    add(Kind.INTERCITY, way, i -> true);
                }
            }
        }
    }

    private void addExpress() {
        int largest = Math.max(2, country.cities() / 4);
        List<int[]> ways = new ArrayList<>();
        for (int from = 0; from < largest; from++) {
            for (int to = from + 1; to < largest; to++) {
                ways.add(country.way(from, to));
            }
        }
        ways.sort(Comparator.comparingDouble(this::length));
        for (int i = 0; i < ways.size(); i++) {
            int[] way = ways.get(i);
            IntPredicate calls = stop -> way[stop] < 2 * largest;
            if (i % 2 == 0) {
                add(Kind.EXPRESS, way, calls);
            }
            if (i >= ways.size() - 8) {
                add(Kind.NIGHT, way, calls);
            }
        }
    }

    private void add(Kind kind, int[] way, IntPredicate calls) {
        boolean[] called = new boolean[way.length];
        for (int i = 0; i < way.length; i++) {
            called[i] = i == 0 || i == way.length - 1 || calls.test(i);
        }
        lines.add(Line.along(
                lines.size() + 1,
                kind,
                IntStream.of(way).mapToObj(country.stations()::get).toList(),
                called));
    }

    private double length(int[] way) {
        return IntStream.range(1, way.length)
                .mapToDouble(i -> country.stations()
                        .get(way[i - 1])
                        .distanceTo(country.stations().get(way[i])))
                .sum();
    }

    /** Sorts directions around a city. */
    private double slope(int from, int to) {
        double x = country.stations().get(to).x() - country.stations().get(from).x();
        double y = country.stations().get(to).y() - country.stations().get(from).y();
        return (y < 0 ? 2 : 0) + (y < 0 ? 1 : -1) * x / Math.sqrt(x * x + y * y);
    }

    private static int end(int[] track, int from) {
        return track[0] == from ? track[track.length - 1] : track[0];
    }

    private static int[] towards(int[] track, int city) {
        return track[track.length - 1] == city
                ? track
                : IntStream.range(0, track.length)
                        .map(i -> track[track.length - 1 - i])
                        .toArray();
    }
}
