package salon.train.search;

/**
 * Trips that call at the same stops in the same order and never overtake each other, so that whoever waits takes the first one.
 * Times lie in one array for all trips: trip after trip, call after call.
 */
final class Pattern {

    final int route;
    final int[] stops;
    final boolean[] boarding;
    final boolean[] alighting;

    /** Numbers of the trips in the network, by time. */
    final int[] trips;

    final int[] arrives;
    final int[] departs;

    /** The least time from the first call to each call, over all trips, waits at the call itself left out. */
    private final int[] reach;

    /** The least wait at each call. */
    private final int[] dwell;

    Pattern(
            int route,
            int[] stops,
            boolean[] boarding,
            boolean[] alighting,
            int[] trips,
            int[] arrives,
            int[] departs) {
        this.route = route;
        this.stops = stops;
        this.boarding = boarding;
        this.alighting = alighting;
        this.trips = trips;
        this.arrives = arrives;
        this.departs = departs;
        this.reach = new int[stops.length];
        this.dwell = new int[stops.length];
        for (int call = 0; call < stops.length; call++) {
            int wait = Integer.MAX_VALUE;
            int run = Integer.MAX_VALUE;
            for (int at = call; at < arrives.length; at += stops.length) {
                wait = Math.min(wait, departs[at] - arrives[at]);
                run = call + 1 == stops.length ? 0 : Math.min(run, arrives[at + 1] - departs[at]);
            }
            dwell[call] = wait;
            if (call + 1 < stops.length) {
                reach[call + 1] = reach[call] + wait + run;
            }
        }
    }

    int length() {
        return stops.length;
    }

    int arrives(int index, int call) {
        return arrives[index * stops.length + call];
    }

    int departs(int index, int call) {
        return departs[index * stops.length + call];
    }

    /** No trip rides from one call to another in less than {@code reach(alight) - leaves(board)} seconds. */
    int reach(int alight) {
        return reach[alight];
    }

    int leaves(int board) {
        return reach[board] + dwell[board];
    }

    /**
     * Where in a day's running trips the first one is that departs from a call at or after a time; their number if there is none.
     *
     * @param running indexes of trips of this pattern, ascending
     */
    int firstDeparting(int[] running, int call, int seconds) {
        int low = 0;
        int high = running.length;
        if (high == 0 || departs[running[high - 1] * stops.length + call] < seconds) {
            return high;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (departs[running[middle] * stops.length + call] < seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The same trips run backwards: time is negated, the last call comes first, who got in gets out. */
    Pattern mirrored() {
        int length = stops.length;
        int count = trips.length;
        int[] mirroredArrives = new int[arrives.length];
        int[] mirroredDeparts = new int[departs.length];
        for (int at = 0; at < arrives.length; at++) {
            mirroredArrives[arrives.length - 1 - at] = -departs[at];
            mirroredDeparts[arrives.length - 1 - at] = -arrives[at];
        }
        int[] mirroredTrips = new int[count];
        for (int index = 0; index < count; index++) {
            mirroredTrips[count - 1 - index] = trips[index];
        }
        int[] mirroredStops = new int[length];
        boolean[] mirroredBoarding = new boolean[length];
        boolean[] mirroredAlighting = new boolean[length];
        for (int call = 0; call < length; call++) {
            mirroredStops[length - 1 - call] = stops[call];
            mirroredBoarding[length - 1 - call] = alighting[call];
            mirroredAlighting[length - 1 - call] = boarding[call];
        }
        return new Pattern(
                route,
                mirroredStops,
                mirroredBoarding,
                mirroredAlighting,
                mirroredTrips,
                mirroredArrives,
                mirroredDeparts);
    }
}
