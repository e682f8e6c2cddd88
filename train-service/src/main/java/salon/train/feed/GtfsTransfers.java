package salon.train.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import salon.train.search.NetworkBuilder;

/**
 * How long it takes to change trains. What is said of two stops comes before what is said of their stations. Where nothing is said, one can
 * change at a stop, and between the stops of a station, in the time that the settings give.
 */
final class GtfsTransfers {

    /** One cannot change here. */
    static final int NEVER = -1;

    /** Far more than any feed has; a file that claims more would fill the memory. */
    private static final long MOST = 5_000_000;

    private record Pair(int from, int to) {}

    private record Rule(int line, List<Integer> from, List<Integer> to, int stations, int seconds) {

        long pairs() {
            return (long) from.size() * to.size();
        }
    }

    private final GtfsStops stops;
    private final int usual;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Pair, Integer> seconds = new HashMap<>();
    private long pairs;

    private GtfsTransfers(GtfsStops stops, int usual) {
        this.stops = stops;
        this.usual = usual;
    }

    /**
     * @param usual seconds for a change of which the feed says nothing
     */
    static GtfsTransfers read(GtfsRows rows, GtfsStops stops, int usual, Omissions omissions) throws RefusedFeed {
        GtfsTransfers transfers = new GtfsTransfers(stops, usual);
        rows.read(GtfsFile.TRANSFERS, row -> isPlain(row, omissions), (row, transfer) -> transfers.add(row));
        rows.faults().refuseIfAny();
        transfers.rules.stream()
                .sorted(Comparator.comparingInt(Rule::stations).reversed().thenComparingInt(Rule::line))
                .forEach(transfers::apply);
        return transfers;
    }

    private static boolean isPlain(Row row, Omissions omissions) {
        boolean particular = row.has("from_route_id")
                || row.has("to_route_id")
                || row.has("from_trip_id")
                || row.has("to_trip_id")
                || row.cell("transfer_type").equals("4")
                || row.cell("transfer_type").equals("5");
        if (particular) {
            omissions.count(
                    "Transfers left out because they are for certain routes or trips",
                    row.cell("from_stop_id") + " > " + row.cell("to_stop_id"));
        }
        return !particular;
    }

    private void add(Row row) {
        String from = row.cell("from_stop_id");
        String to = row.cell("to_stop_id");
        int stations = (stops.isStation(from) ? 1 : 0) + (stops.isStation(to) ? 1 : 0);
        if (row.cell("transfer_type").equals("2") && !row.has("min_transfer_time")) {
            row.fault("min_transfer_time is empty; a transfer of type 2 must have it.");
            return;
        }
        int time = switch (row.cell("transfer_type")) {
            case "1" -> 0;
            case "2" -> Integer.parseInt(row.cell("min_transfer_time"));
            case "3" -> NEVER;
            default -> usual;
        };
        if (time > 86_400) {
            row.fault("min_transfer_time is " + time + "; a change takes a day at most (86400).");
            return;
        }
        Rule rule = new Rule(row.line(), stops.meant(from), stops.meant(to), stations, time);
        pairs += rule.pairs();
        if (pairs > MOST) {
            row.fault("There are more than " + MOST + " ways to change between two stops.");
            pairs = 0;
        } else {
            rules.add(rule);
        }
    }

    private void apply(Rule rule) {
        for (int from : rule.from) {
            for (int to : rule.to) {
                seconds.put(new Pair(from, to), rule.seconds);
            }
        }
    }

    /** What the feed says of changing from one stop to another: seconds, {@link #NEVER}, or nothing. */
    @Nullable
    Integer said(int from, int to) {
        return seconds.get(new Pair(from, to));
    }

    /** The least time to change at a stop. */
    int changeSeconds(int stop) {
        int said = seconds.getOrDefault(new Pair(stop, stop), usual);
        return said == NEVER ? usual : said;
    }

    /** Says between which stops one can change, and where not; the stops are there already. */
    void build(NetworkBuilder network) {
        seconds.forEach((pair, time) -> {
            if (time == NEVER) {
                network.noChange(pair.from, pair.to);
            } else if (pair.from != pair.to) {
                network.footpath(pair.from, pair.to, time);
            }
        });
    }
}
