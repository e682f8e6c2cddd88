package salon.train.search;

import static salon.train.search.TicketFares.ANY;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import salon.train.search.TicketFares.Rule;

/** The zones that rules name, numbered from 1; all others are 0, for they are all the same to the rules. */
final class FareZones {

    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final int[] ofStop;
    private final boolean[] any;

    /**
     * @param fareZone of each stop, as the feed numbers them
     */
    FareZones(List<Rule> rules, int[] fareZone) {
        for (Rule rule : rules) {
            number(rule.origin());
            number(rule.destination());
            rule.contains().forEach(this::number);
        }
        this.ofStop = new int[fareZone.length];
        this.any = new boolean[fareZone.length];
        for (int stop = 0; stop < fareZone.length; stop++) {
            any[stop] = fareZone[stop] != NetworkBuilder.NO_ZONE;
            ofStop[stop] = numbers.getOrDefault(fareZone[stop], 0);
        }
    }

    private void number(int zone) {
        if (zone != ANY) {
            numbers.computeIfAbsent(zone, named -> numbers.size() + 1);
        }
    }

    int count() {
        return numbers.size() + 1;
    }

    int[] ofStops() {
        return ofStop;
    }

    int of(int stop) {
        return ofStop[stop];
    }

    /** Whether a stop is in any zone at all. */
    boolean any(int stop) {
        return any[stop];
    }

    /** A rule with these numbers, from where the search runs to where it runs. */
    Rule numbered(Rule rule, boolean backwards) {
        int origin = rule.origin() == ANY ? ANY : numbers.get(rule.origin());
        int destination = rule.destination() == ANY ? ANY : numbers.get(rule.destination());
        Set<Integer> contains = rule.contains().stream().map(numbers::get).collect(Collectors.toUnmodifiableSet());
        return new Rule(
                rule.fare(),
                rule.route(),
                backwards ? destination : origin,
                backwards ? origin : destination,
                contains);
    }

    /** Zones called at before, and on this ride. */
    BitSet passed(BitSet before, Pattern pattern, int board, int alight) {
        BitSet passed = (BitSet) before.clone();
        for (int call = board; call <= alight; call++) {
            if (any[pattern.stops[call]]) {
                passed.set(ofStop[pattern.stops[call]]);
            }
        }
        return passed;
    }
}
