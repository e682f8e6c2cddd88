package salon.train.search;

import static salon.train.search.TicketFares.ANY;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import salon.train.search.TicketFares.Fare;
import salon.train.search.TicketFares.Rule;

/** One fare and its rules for shared tickets as arrays; zones and routes are numbered as the tariff does, from origin to destination as the search runs. */
final class Terms {

    final int price;
    final int transfers;
    final int seconds;

    private final int[] route;
    private final int[] origin;
    private final int[] destination;
    private final @Nullable BitSet[] contains;

    Terms(Fare fare, List<Rule> rules) {
        this.price = fare.price();
        this.transfers = fare.transfers();
        this.seconds = fare.seconds();
        this.route = rules.stream().mapToInt(Rule::route).toArray();
        this.origin = rules.stream().mapToInt(Rule::origin).toArray();
        this.destination = rules.stream().mapToInt(Rule::destination).toArray();
        this.contains = new BitSet[rules.size()];
        for (int rule = 0; rule < contains.length; rule++) {
            if (!rules.get(rule).contains().isEmpty()) {
                BitSet zones = new BitSet();
                rules.get(rule).contains().forEach(zones::set);
                contains[rule] = zones;
            }
        }
    }

    /** Whether a ride on a route may be among those that begin in a zone, wherever they end. */
    boolean mayPay(int route, int from) {
        for (int rule = 0; rule < this.route.length; rule++) {
            if (fits(this.route[rule], route) && fits(origin[rule], from)) {
                return true;
            }
        }
        return false;
    }

    boolean mayBegin(int zone) {
        for (int rule = 0; rule < origin.length; rule++) {
            if (fits(origin[rule], zone)) {
                return true;
            }
        }
        return false;
    }

    /** The zones where rides that begin in a zone may end; none if any may be. */
    int[] ends(int from) {
        int[] ends = IntStream.range(0, origin.length)
                .filter(rule -> fits(origin[rule], from))
                .map(rule -> destination[rule])
                .toArray();
        return IntStream.of(ends).anyMatch(zone -> zone == ANY) ? new int[0] : ends;
    }

    /** Whether some rule fits a ride on a route, among rides from one zone to another. */
    boolean pays(int route, int from, int to, @Nullable BitSet passed) {
        for (int rule = 0; rule < this.route.length; rule++) {
            if (fits(this.route[rule], route)
                    && fits(origin[rule], from)
                    && fits(destination[rule], to)
                    && (contains[rule] == null || contains[rule].equals(passed))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(int wanted, int actual) {
        return wanted == ANY || wanted == actual;
    }

    static boolean fits(Set<Integer> wanted, BitSet passed) {
        return wanted.isEmpty()
                || (passed.cardinality() == wanted.size() && wanted.stream().allMatch(passed::get));
    }
}
