package salon.benchmarks.train;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains that take the same way and call at the same stations, one way or the other.
 *
 * @param number from 1
 * @param stations where they call
 * @param rides minutes from each call to the next
 */
record Line(int number, Kind kind, List<Station> stations, int[] rides) {

    /** The faster, the dearer and the fewer. */
    enum Kind {
        BRANCH("L", 65, 1, 1.7, 1.0),
        REGIONAL("R", 75, 1, 1.6, 1.0),
        SEMIFAST("RE", 110, 1, 1.2, 1.0),
        INTERCITY("IC", 150, 2, 0.9, 1.15),
        EXPRESS("EX", 260, 3, 0.9, 1.4),
        NIGHT("N", 90, 8, 0, 1.15);

        final String prefix;

        /** In km/h. */
        final int speed;

        /** Minutes at a station on the way. */
        final int halt;

        /** The share of all trains, relative to other lines. */
        final double weight;

        /** The price of a kilometre, relative to regional trains. */
        final double price;

        Kind(String prefix, int speed, int halt, double weight, double price) {
            this.prefix = prefix;
            this.speed = speed;
            this.halt = halt;
            this.weight = weight;
            this.price = price;
        }
    }

    /**
     * @param way stations passed
     * @param calls for each of them whether trains call there; they do at the first and the last
     */
    static Line along(int number, Kind kind, List<Station> way, boolean[] calls) {
        int[] called = IntStream.range(0, way.size()).filter(i -> calls[i]).toArray();
        int[] rides = new int[called.length - 1];
        for (int i = 0; i < rides.length; i++) {
            double kilometres = 0;
            for (int j = called[i]; j < called[i + 1]; j++) {
                kilometres += way.get(j).distanceTo(way.get(j + 1));
            }
            // A minute more for getting under way and stopping.
            rides[i] = 1 + (int) Math.ceil(kilometres * 60 / kind.speed);
        }
        return new Line(number, kind, IntStream.of(called).mapToObj(way::get).toList(), rides);
    }

    String id() {
        return kind.prefix + number;
    }

    /** The same line the other way round. */
    Line back() {
        int[] back = new int[rides.length];
        for (int i = 0; i < rides.length; i++) {
            back[i] = rides[rides.length - 1 - i];
        }
        return new Line(number, kind, stations.reversed(), back);
    }
}
