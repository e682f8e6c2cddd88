package salon.train.search;

import java.util.Arrays;

/**
 * The least time from everywhere to some stops, for each number of rides: rides backwards over the patterns, as if every train left the
 * moment one is there.
 */
final class TimeBounds {

    static final int NEVER = 1 << 29;

    /** By most rides that may follow, then stop: seconds from being ready to board there. */
    final int[][] time;

    /** By most rides that may follow, then call: seconds from its departure. */
    final int[][] timeOfCall;

    /** By stop: seconds from getting out there. */
    final int[] there;

    private final Network network;

    /** Stops from which getting on has become quicker by the last ride added. */
    private boolean[] improved;

    /**
     * @param goal by stop: seconds from getting out there to the goal, or {@link #NEVER}
     */
    TimeBounds(Network network, int[] goal, int mostRides) {
        this.network = network;
        this.there = goal.clone();
        this.improved = new boolean[goal.length];
        for (int stop = 0; stop < goal.length; stop++) {
            improved[stop] = goal[stop] < NEVER;
        }
        this.time = new int[mostRides + 1][];
        this.timeOfCall = new int[mostRides + 1][];
        time[0] = new int[goal.length];
        timeOfCall[0] = new int[network.calls];
        Arrays.fill(time[0], NEVER);
        Arrays.fill(timeOfCall[0], NEVER);
        boolean better = true;
        for (int rides = 1; rides <= mostRides; rides++) {
            time[rides] = better ? time[rides - 1].clone() : time[rides - 1];
            timeOfCall[rides] = better ? timeOfCall[rides - 1].clone() : timeOfCall[rides - 1];
            better = better && addRide(time[rides], timeOfCall[rides]);
        }
    }

    /** By stop: seconds from being ready to board there, with as many rides as may be. */
    int[] least() {
        return time[time.length - 1];
    }

    private boolean addRide(int[] time, int[] timeOfCall) {
        boolean[] touched = new boolean[there.length];
        for (int number = 0; number < network.patterns.length; number++) {
            Pattern pattern = network.patterns[number];
            int best = NEVER;
            for (int call = lastOf(improved, pattern); call >= 0; call--) {
                int stop = pattern.stops[call];
                if (best < NEVER && pattern.boarding[call]) {
                    int seconds = best - pattern.leaves(call);
                    int at = network.firstCall[number] + call;
                    timeOfCall[at] = Math.min(timeOfCall[at], seconds);
                    if (seconds < time[stop]) {
                        time[stop] = seconds;
                        touched[stop] = true;
                    }
                }
                if (pattern.alighting[call] && there[stop] < NEVER) {
                    best = Math.min(best, pattern.reach(call) + there[stop]);
                }
            }
        }
        improved = changed(network, touched, time, there, true);
        return improved.length > 0;
    }

    static int lastOf(boolean[] marked, Pattern pattern) {
        int call = pattern.length() - 1;
        while (call >= 0 && !marked[pattern.stops[call]]) {
            call--;
        }
        return call;
    }

    /**
     * What is gained for those who are ready to board somewhere is gained for those who get out where that can be reached on foot.
     *
     * @return the stops where something is gained by getting out; of length 0 if there are none
     */
    static boolean[] changed(Network network, boolean[] touched, int[] ready, int[] there, boolean timed) {
        boolean[] gained = new boolean[touched.length];
        boolean any = false;
        Footpaths paths = network.footpaths;
        for (int stop = 0; stop < touched.length; stop++) {
            for (int path = paths.start[stop]; path < paths.start[stop + 1]; path++) {
                int to = paths.to[path];
                int whole = ready[to] + (timed ? paths.seconds[path] : 0);
                if (touched[to] && whole < there[stop]) {
                    there[stop] = whole;
                    gained[stop] = true;
                    any = true;
                }
            }
        }
        return any ? gained : new boolean[0];
    }
}
