package salon.train.search;

import java.util.Arrays;

/**
 * What no way to the target can beat, from anywhere: the least time and the least price for each number of rides. Found by rides
 * backwards over the patterns, as if every train left the moment one is there. The search drops whatever could not be good
 * enough even so; that is what keeps it small, with price among its criteria as well.
 *
 * <p>The first index is always the most rides that may follow. Bounds of a call are those of boarding that very train there, which leaves
 * out all trains that go the wrong way.
 */
final class LowerBounds {

    static final int NEVER = TimeBounds.NEVER;

    /** Station. */
    final int target;

    /** By stop: seconds from getting out there to the target on foot, 0 at the target itself, or {@link #NEVER}. */
    final int[] walk;

    /** By stop: seconds from being ready to board there. */
    final int[][] time;

    /** By stop: price of all tickets still to be bought. */
    final int[][] price;

    /** By call: seconds from its departure. */
    final int[][] timeOfCall;

    /** By call: price of all tickets, if one is needed for this ride too. */
    final int[][] priceOfCall;

    /** By zone: price of a ticket for several rides that begins there, and of what is needed after it. */
    final int[][] priceOfTicket;

    /** By zone: seconds from getting out at the nearest of its stops, with as many rides as may be. */
    private final int[] timeFromZone;

    private final Network network;
    private final LowerBounds unpriced;

    /** Stops from which getting on has become cheaper by the last ride added. */
    private boolean[] improved;

    LowerBounds(Network network, int target, int mostRides) {
        this.network = network;
        int stops = network.stationOfStop.length;
        this.target = target;
        this.walk = walk(target);
        TimeBounds times = new TimeBounds(network, walk, mostRides);
        this.time = times.time;
        this.timeOfCall = times.timeOfCall;
        this.timeFromZone = new int[network.tariff.zoneCount()];
        Arrays.fill(timeFromZone, NEVER);
        for (int stop = 0; stop < stops; stop++) {
            int zone = network.tariff.zones()[stop];
            timeFromZone[zone] = Math.min(timeFromZone[zone], times.there[stop]);
        }
        this.improved = new boolean[stops];
        this.price = table(mostRides, stops, Price.UNKNOWN);
        this.priceOfCall = table(mostRides, network.calls, Price.UNKNOWN);
        this.priceOfTicket = table(mostRides, network.tariff.zoneCount(), Price.UNKNOWN);
        this.unpriced = network.tariff.known() ? new LowerBounds(this) : this;
        if (network.tariff.known()) {
            prices(mostRides);
        } else {
            same(price);
            same(priceOfCall);
            same(priceOfTicket);
        }
    }

    /** The same times, with no price known. */
    private LowerBounds(LowerBounds priced) {
        this.network = priced.network;
        this.target = priced.target;
        this.walk = priced.walk;
        this.time = priced.time;
        this.timeOfCall = priced.timeOfCall;
        this.timeFromZone = priced.timeFromZone;
        this.improved = new boolean[0];
        this.unpriced = this;
        int mostRides = time.length - 1;
        this.price = table(mostRides, walk.length, Price.UNKNOWN);
        this.priceOfCall = table(mostRides, network.calls, Price.UNKNOWN);
        this.priceOfTicket = table(mostRides, 1, Price.UNKNOWN);
        same(price);
        same(priceOfCall);
        same(priceOfTicket);
    }

    LowerBounds unpriced() {
        return unpriced;
    }

    private static int[][] table(int mostRides, int width, int value) {
        int[][] table = new int[mostRides + 1][];
        table[0] = new int[width];
        Arrays.fill(table[0], value);
        return table;
    }

    private static void same(int[][] table) {
        Arrays.fill(table, table[0]);
    }

    /**
     * Seconds from being ready to board at a stop with an open ticket that began in a zone: it has to be used up in a zone where it may end, and only from there it
     * goes on.
     */
    int timeWithTicket(int stop, int anchor) {
        int[] ends = network.tariff.ends(anchor);
        int least = ends.length == 0 ? 0 : NEVER;
        for (int zone : ends) {
            least = Math.min(least, network.zoneReach.seconds(zone, stop) + timeFromZone[zone]);
        }
        return least;
    }

    /** The least price from where journeys begin, with at most so many rides. */
    int price(Origin origin, int rides) {
        int least = Price.UNKNOWN;
        for (int stop : origin.stops()) {
            least = Math.min(least, price[rides][stop]);
        }
        return least;
    }

    boolean reachable(int stop) {
        return time[time.length - 1][stop] < NEVER;
    }

    boolean reachable(int pattern, int call) {
        return timeOfCall[timeOfCall.length - 1][network.firstCall[pattern] + call] < NEVER;
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

    private void prices(int mostRides) {
        int[] there = new int[walk.length];
        for (int stop = 0; stop < there.length; stop++) {
            improved[stop] = walk[stop] < NEVER;
            there[stop] = improved[stop] ? 0 : Price.UNKNOWN;
        }
        boolean better = true;
        for (int rides = 1; rides <= mostRides; rides++) {
            price[rides] = better ? price[rides - 1].clone() : price[rides - 1];
            priceOfCall[rides] = better ? priceOfCall[rides - 1].clone() : priceOfCall[rides - 1];
            priceOfTicket[rides] = better ? priceOfTicket[rides - 1].clone() : priceOfTicket[rides - 1];
            if (better) {
                boolean[] touched = new boolean[there.length];
                for (int number = 0; number < network.patterns.length; number++) {
                    payFor(number, there, priceOfCall[rides], price[rides], touched);
                }
                payForSeveral(there, price[rides], priceOfTicket[rides], touched);
                beginTickets(priceOfCall[rides], priceOfTicket[rides]);
                improved = TimeBounds.changed(network, touched, price[rides], there, false);
                better = improved.length > 0;
            }
        }
    }

    private void payFor(int number, int[] there, int[] priceOfCall, int[] price, boolean[] touched) {
        Pattern pattern = network.patterns[number];
        for (int alight = TimeBounds.lastOf(improved, pattern); alight > 0; alight--) {
            int rest = there[pattern.stops[alight]];
            if (!improved[pattern.stops[alight]] || !pattern.alighting[alight]) {
                continue;
            }
            for (int board = 0; board < alight; board++) {
                int whole = Price.sum(rest, network.tariff.least(number, pattern, board, alight));
                int at = network.firstCall[number] + board;
                if (pattern.boarding[board] && whole < priceOfCall[at]) {
                    priceOfCall[at] = whole;
                    int stop = pattern.stops[board];
                    if (whole < price[stop]) {
                        price[stop] = whole;
                        touched[stop] = true;
                    }
                }
            }
        }
    }

    private void beginTickets(int[] priceOfCall, int[] priceOfTicket) {
        int[] zones = network.tariff.zones();
        for (int number = 0; number < network.patterns.length; number++) {
            Pattern pattern = network.patterns[number];
            for (int call = 0; call < pattern.length(); call++) {
                int at = network.firstCall[number] + call;
                priceOfCall[at] = Math.min(priceOfCall[at], priceOfTicket[zones[pattern.stops[call]]]);
            }
        }
    }

    /** A ticket for several rides takes one as far as it goes, in one ride for all that is known. */
    private void payForSeveral(int[] there, int[] price, int[] priceOfTicket, boolean[] touched) {
        int[] zones = network.tariff.zones();
        int[] nearest = new int[priceOfTicket.length];
        Arrays.fill(nearest, Price.UNKNOWN);
        for (int stop = 0; stop < zones.length; stop++) {
            nearest[zones[stop]] = Math.min(nearest[zones[stop]], there[stop]);
        }
        boolean cheaper = false;
        for (Tariff.Passage passage : network.tariff.passages()) {
            int whole = Price.sum(passage.price(), passage.to() == TicketFares.ANY ? 0 : nearest[passage.to()]);
            for (int zone = 0; zone < priceOfTicket.length; zone++) {
                if ((passage.from() == TicketFares.ANY || passage.from() == zone) && whole < priceOfTicket[zone]) {
                    priceOfTicket[zone] = whole;
                    cheaper = true;
                }
            }
        }
        for (int stop = 0; cheaper && stop < zones.length; stop++) {
            if (priceOfTicket[zones[stop]] < price[stop]) {
                price[stop] = priceOfTicket[zones[stop]];
                touched[stop] = true;
            }
        }
    }
}
