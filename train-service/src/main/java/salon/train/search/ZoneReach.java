package salon.train.search;

/**
 * How long it takes at least from each stop into each zone where a ticket for several rides may end. Whoever holds such a ticket has to
 * get there first. Where that would be too large a table or too much work, it is left out, and every time is 0.
 */
final class ZoneReach {

    private static final long MOST_NUMBERS =
            Math.min(8_000_000, Runtime.getRuntime().maxMemory() / 32 / Integer.BYTES);
    private static final long MOST_WORK = 50_000_000;

    /** More than any search may use. */
    private static final int MOST_RIDES = 16;

    private final int[][] seconds;

    ZoneReach(Network network) {
        int[] zones = network.tariff.zones();
        int count = network.tariff.zoneCount();
        boolean[] ends = new boolean[count];
        for (int zone = 0; zone < count; zone++) {
            for (int end : network.tariff.ends(zone)) {
                ends[end] = true;
            }
        }
        seconds = new int[count][];
        if ((long) count * zones.length > MOST_NUMBERS || (long) count * network.calls > MOST_WORK) {
            return;
        }
        for (int zone = 0; zone < count; zone++) {
            if (ends[zone]) {
                int[] goal = new int[zones.length];
                for (int stop = 0; stop < zones.length; stop++) {
                    goal[stop] = zones[stop] == zone ? 0 : TimeBounds.NEVER;
                }
                seconds[zone] = new TimeBounds(network, goal, MOST_RIDES).least();
            }
        }
    }

    /** From being ready to board at a stop to getting out in a zone. */
    int seconds(int zone, int stop) {
        return seconds[zone] == null ? 0 : seconds[zone][stop];
    }
}
