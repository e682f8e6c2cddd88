package salon.benchmarks.train;

/**
 * A station of the generated country.
 *
 * @param index from 0
 * @param x kilometres from the west
 * @param y kilometres from the south
 * @param city the nearest city, whose region it belongs to; also its fare zone
 * @param changeMinutes the least time to change trains
 */
record Station(int index, String name, double x, double y, int city, int changeMinutes) {

    String id() {
        return "S" + index;
    }

    /** Kilometres as the crow flies. */
    double distanceTo(Station other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
    }

    // The plane is laid over western Europe.

    double latitude() {
        return 43 + y / 111;
    }

    double longitude() {
        return -4 + x / 75.7;
    }
}
