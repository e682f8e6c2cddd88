package salon.train.search;

import java.util.Arrays;

/**
 * What no way to the target can beat, from anywhere: the least time for each number of rides, and the least price. Found by rides
 * backwards over the patterns, as if every train left the moment one is there. The search drops whatever could not be good
 * enough even so; that is what keeps it small, with price among its criteria as well.
 */
final class LowerBounds {

    static final int NEVER = 1 << 29;

    /** By rides, then stop: the least seconds from being ready to board there to the target, with at most so many rides. */
    final int[][] ready;

    /** By stop: seconds from getting out there to the target on foot, 0 at the target itself, or {@link #NEVER}. */
    final int[] walk;

    /** By stop: the least price of tickets from there to the target. */
    final int[] price;

    /** By zone: the least price of a ticket for several rides that begins there, and of what is needed after it. */
    final int[] ticket;

    private final Network network;
    private final boolean[] improved;

    LowerBounds(Network network, int target, int mostRides) {
        this.network = network;
        int stops = network.stationOfStop.length;
        this.ready = new int[mostRides + 1][];
        this.walk = walk(target);
        this.price = new int[stops];
        this.ticket = new int[network.tariff.zoneCount()];
        this.improved = new boolean[stops];
        times(mostRides);
        prices(mostRides);
    }

    boolean reachable(int stop) {
        return ready[ready.length - 1][stop] < NEVER;
    }

    /** Whether one who gets out there can get to the target by another ride. */
    boolean leadsOn(int stop) {
        Footpaths paths = network.footpaths;
        for (int path = paths.start[stop]; path < paths.start[stop + 1]; path++) {
            if (reachable(paths.to[path])) {
                return true;
            }
        }
        return false;
    }

    private int[] walk(int target) {
        int[] seconds = new int[network.stationOfStop.length];
        Arrays.fill(seconds, NEVER);
        Footpaths paths = network.footpaths;
        for (int stop = 0; stop < seconds.length; stop++) {
            for (int path = paths.start[stop]; path < paths.start[stop + 1]; path++) {
                if (network.stationOfStop[paths.to[path]] == target) {
                    seconds[stop] = Math.min(seconds[stop], paths.seconds[path]);
                }
            }
            if (network.stationOfStop[stop] == target) {
                seconds[stop] = 0;
            }
        }
        return seconds;
    }

    private void times(int mostRides) {
        int stops = walk.length;
        int[] there = walk.clone();
        for (int stop = 0; stop < stops; stop++) {
            improved[stop] = there[stop] < NEVER;
        }
        ready[0] = new int[stops];
        Arrays.fill(ready[0], NEVER);
        boolean better = true;
        for (int rides = 1; rides <= mostRides; rides++) {
            if (!better) {
                ready[rides] = ready[rides - 1];
                continue;
            }
            int[] now = ready[rides - 1].clone();
            ready[rides] = now;
            boolean[] touched = new boolean[stops];
            for (Pattern pattern : network.patterns) {
                int last = lastImproved(pattern);
                int best = NEVER;
                for (int call = last; call >= 0; call--) {
                    int stop = pattern.stops[call];
                    if (best < NEVER && pattern.boarding[call] && best - pattern.leaves(call) < now[stop]) {
                        now[stop] = best - pattern.leaves(call);
                        touched[stop] = true;
                    }
                    if (pattern.alighting[call] && there[stop] < NEVER) {
                        best = Math.min(best, pattern.reach(call) + there[stop]);
                    }
                }
            }
            better = change(touched, now, there);
        }
    }

    /** What is gained for those who are ready to board somewhere is gained for those who get out where that can be reached on foot. */
    private boolean change(boolean[] touched, int[] ready, int[] there) {
        Arrays.fill(improved, false);
        boolean any = false;
        Footpaths paths = network.footpaths;
        for (int stop = 0; stop < touched.length; stop++) {
            for (int path = paths.start[stop]; path < paths.start[stop + 1]; path++) {
                int to = paths.to[path];
                if (touched[to] && ready[to] + paths.seconds[path] < there[stop]) {
                    there[stop] = ready[to] + paths.seconds[path];
                    improved[stop] = true;
                    any = true;
                }
            }
        }
        return any;
    }

    private int lastImproved(Pattern pattern) {
        int call = pattern.length() - 1;
        while (call >= 0 && !improved[pattern.stops[call]]) {
            call--;
        }
        return call;
    }

    private void prices(int mostRides) {
        Tariff tariff = network.tariff;
        Arrays.fill(price, Price.UNKNOWN);
        Arrays.fill(ticket, Price.UNKNOWN);
        if (!tariff.known()) {
            return;
        }
        int[] there = new int[price.length];
        for (int stop = 0; stop < price.length; stop++) {
            improved[stop] = walk[stop] < NEVER;
            there[stop] = improved[stop] ? 0 : Price.UNKNOWN;
        }
        boolean better = true;
        for (int rides = 1; better && rides <= mostRides; rides++) {
            boolean[] touched = new boolean[price.length];
            for (int number = 0; number < network.patterns.length; number++) {
                rideFor(number, there, touched);
            }
            passages(there, touched);
            better = changeFor(touched, there);
        }
    }

    private void rideFor(int number, int[] there, boolean[] touched) {
        Pattern pattern = network.patterns[number];
        for (int alight = lastImproved(pattern); alight > 0; alight--) {
            int rest = there[pattern.stops[alight]];
            if (!improved[pattern.stops[alight]] || !pattern.alighting[alight]) {
                continue;
            }
            for (int board = 0; board < alight; board++) {
                int stop = pattern.stops[board];
                int whole = Price.sum(rest, network.tariff.least(number, pattern, board, alight));
                if (pattern.boarding[board] && whole < price[stop]) {
                    price[stop] = whole;
                    touched[stop] = true;
                }
            }
        }
    }

    private void passages(int[] there, boolean[] touched) {
        int[] zones = network.tariff.zones();
        int[] nearest = new int[ticket.length];
        Arrays.fill(nearest, Price.UNKNOWN);
        for (int stop = 0; stop < zones.length; stop++) {
            nearest[zones[stop]] = Math.min(nearest[zones[stop]], there[stop]);
        }
        boolean cheaper = false;
        for (Tariff.Passage passage : network.tariff.passages()) {
            int whole = Price.sum(passage.price(), passage.to() == TicketFares.ANY ? 0 : nearest[passage.to()]);
            for (int zone = 0; zone < ticket.length; zone++) {
                if ((passage.from() == TicketFares.ANY || passage.from() == zone) && whole < ticket[zone]) {
                    ticket[zone] = whole;
                    cheaper = true;
                }
            }
        }
        for (int stop = 0; cheaper && stop < zones.length; stop++) {
            if (ticket[zones[stop]] < price[stop]) {
                price[stop] = ticket[zones[stop]];
                touched[stop] = true;
            }
        }
    }

    private boolean changeFor(boolean[] touched, int[] there) {
        Arrays.fill(improved, false);
        boolean any = false;
        Footpaths paths = network.footpaths;
        for (int stop = 0; stop < touched.length; stop++) {
            for (int path = paths.start[stop]; path < paths.start[stop + 1]; path++) {
                int to = paths.to[path];
                if (touched[to] && price[to] < there[stop]) {
                    there[stop] = price[to];
                    improved[stop] = true;
                    any = true;
                }
            }
        }
        return any;
    }
}
