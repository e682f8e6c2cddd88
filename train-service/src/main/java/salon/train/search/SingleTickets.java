package salon.train.search;

import static salon.train.search.TicketFares.ANY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import salon.train.search.TicketFares.Rule;

/** What a ticket for one ride costs, worked out beforehand for every pair of calls of every pattern; equal patterns share a table. */
final class SingleTickets {

    private record Key(int route, int origin, int destination) {}

    private record Shape(int route, List<Integer> zones) {}

    private final FareZones zones;
    private final int[][] tables;
    private final Map<Key, List<Rule>> rules = new HashMap<>();

    /**
     * @param prices by fare
     * @param rules all there are, zones numbered as {@code zones} does
     */
    SingleTickets(int[] prices, List<Rule> rules, Pattern[] patterns, FareZones zones) {
        this.zones = zones;
        for (Rule rule : rules) {
            this.rules
                    .computeIfAbsent(new Key(rule.route(), rule.origin(), rule.destination()), key -> new ArrayList<>())
                    .add(rule);
        }
        Map<Shape, int[]> known = new HashMap<>();
        this.tables = Arrays.stream(patterns)
                .map(pattern -> known.computeIfAbsent(shape(pattern), shape -> table(pattern, prices)))
                .toArray(int[][]::new);
    }

    int price(int number, int length, int board, int alight) {
        return tables[number][board * length + alight];
    }

    private Shape shape(Pattern pattern) {
        return new Shape(
                pattern.route,
                Arrays.stream(pattern.stops)
                        .map(stop -> zones.any(stop) ? zones.of(stop) : ANY)
                        .boxed()
                        .toList());
    }

    private int[] table(Pattern pattern, int[] prices) {
        int length = pattern.length();
        int[] table = new int[length * length];
        for (int board = 0; board < length; board++) {
            for (int alight = board + 1; alight < length; alight++) {
                BitSet passed = zones.passed(new BitSet(), pattern, board, alight);
                int best = Price.UNKNOWN;
                for (int route : new int[] {pattern.route, ANY}) {
                    for (int origin : new int[] {zones.of(pattern.stops[board]), ANY}) {
                        for (int destination : new int[] {zones.of(pattern.stops[alight]), ANY}) {
                            for (Rule rule : rules.getOrDefault(new Key(route, origin, destination), List.of())) {
                                if (Terms.fits(rule.contains(), passed)) {
                                    best = Math.min(best, prices[rule.fare()]);
                                }
                            }
                        }
                    }
                }
                table[board * length + alight] = best;
            }
        }
        return table;
    }
}
