package salon.benchmarks.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Lays out a country step by step. */
final class Surveyor {

    private static final int SIDE = 1000;

    /** How many stations a branch has. */
    private static final int BRANCH = 8;

    private final int cities;
    private final int size;
    private final Random random;
    private final Names names;
    private final List<Station> stations = new ArrayList<>();

    Surveyor(int cities, int size, Random random) {
        this.cities = cities;
        this.size = size;
        this.random = random;
        this.names = new Names(random);
    }

    Country survey() {
        foundCities();
        List<int[]> seconds = openSecondStations();
        List<int[]> ends = neighbours();
        int branches = Math.max(cities, size * 3 / 10 / BRANCH);
        List<int[]> branchLines = new ArrayList<>();
        for (int i = 0; i < branches && stations.size() + BRANCH <= size; i++) {
            // The larger the city, the more branches; every second station has one.
            int city = i < cities ? i : (int) (cities * random.nextDouble() * random.nextDouble());
            boolean atSecond = city < seconds.size() && (i < cities || random.nextBoolean());
            branchLines.add(branch(atSecond ? seconds.get(city)[1] : city));
        }
        List<int[]> tracks = new ArrayList<>();
        double left = ends.stream()
                .mapToDouble(e -> stations.get(e[0]).distanceTo(stations.get(e[1])))
                .sum();
        for (int[] e : ends) {
            double length = stations.get(e[0]).distanceTo(stations.get(e[1]));
            tracks.add(track(e[0], e[1], (int) Math.round((size - stations.size()) * length / left)));
            left -= length;
        }
        return new Country(List.copyOf(stations), cities, tracks, branchLines);
    }

    private void foundCities() {
        double apart = 0.7 * SIDE / Math.sqrt(cities);
        while (stations.size() < cities) {
            double x = random.nextDouble() * SIDE;
            double y = random.nextDouble() * SIDE;
            Station city = new Station(
                    stations.size(), names.next(), x, y, stations.size(), 5 + Math.max(0, 3 - stations.size() / 8));
            if (near(city) > apart) {
                stations.add(city);
            }
            apart *= 0.9999;
        }
    }

    private double near(Station place) {
        return stations.stream().mapToDouble(place::distanceTo).min().orElse(SIDE);
    }

    private List<int[]> openSecondStations() {
        List<int[]> pairs = new ArrayList<>();
        for (int city = 0; city < cities / 5; city++) {
            Station first = stations.get(city);
            int second = stations.size();
            stations.add(new Station(second, first.name() + " Nord", first.x(), first.y() + 0.8, city, 4));
            pairs.add(new int[] {city, second});
        }
        return pairs;
    }

    /** Pairs of cities with no third in the circle between them: connected as a whole, and plausible to look at. */
    private List<int[]> neighbours() {
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < cities; a++) {
            for (int b = a + 1; b < cities; b++) {
                Station from = stations.get(a);
                Station to = stations.get(b);
                double square = from.distanceTo(to) * from.distanceTo(to);
                if (stations.stream()
                        .limit(cities)
                        .filter(other -> other != from && other != to)
                        .allMatch(other -> other.distanceTo(from) * other.distanceTo(from)
                                        + other.distanceTo(to) * other.distanceTo(to)
                                >= square)) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
        return pairs;
    }

    private int[] branch(int from) {
        int[] line = new int[BRANCH + 1];
        line[0] = from;
        double dx = random.nextDouble() - 0.5;
        double dy = random.nextDouble() - 0.5;
        double length = Math.sqrt(dx * dx + dy * dy);
        Station last = stations.get(from);
        for (int i = 1; i <= BRANCH; i++) {
            double step = 2 + random.nextDouble() * 4;
            last = open(last.x() + step * (dx / length + jitter(0.5)), last.y() + step * (dy / length + jitter(0.5)));
            line[i] = last.index();
        }
        return line;
    }

    private int[] track(int from, int to, int between) {
        Station start = stations.get(from);
        Station end = stations.get(to);
        int[] line = new int[between + 2];
        line[0] = from;
        line[between + 1] = to;
        for (int i = 1; i <= between; i++) {
            double even = i / (between + 1.0);
            // Denser near both ends.
            double along = even + 0.6 * (even - 0.5) * even * (1 - even) * 2;
            line[i] = open(
                            start.x() + along * (end.x() - start.x()) + jitter(1),
                            start.y() + along * (end.y() - start.y()) + jitter(1))
                    .index();
        }
        return line;
    }

    private Station open(double x, double y) {
        Station unnamed = new Station(stations.size(), names.next(), x, y, 0, 3 + (random.nextInt(4) == 0 ? 1 : 0));
        int city = IntStream.range(0, cities)
                .boxed()
                .min(Comparator.comparingDouble(i -> stations.get(i).distanceTo(unnamed)))
                .orElseThrow();
        Station station = new Station(unnamed.index(), unnamed.name(), x, y, city, unnamed.changeMinutes());
        stations.add(station);
        return station;
    }

    private double jitter(double scale) {
        return (random.nextDouble() - 0.5) * 2 * scale;
    }
}
