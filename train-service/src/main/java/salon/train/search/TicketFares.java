package salon.train.search;

import java.util.List;
import java.util.Set;

/**
 * Fares as GTFS has them (fare_attributes, fare_rules). A journey's rides are paid by tickets, each for one ride or for several that
 * follow each other; the journey costs what the cheapest such division costs. A ticket of a fare is valid for rides that change at
 * most {@link Fare#transfers} times, where the last of them is boarded at most {@link Fare#seconds} after the first, and where for
 * every one of them some rule of that fare fits: its route is the rule's, and the group's first and last zones are the rule's origin and
 * destination. A rule that names {@link Rule#contains zones passed} fits only if exactly those are called at. A fare without rules fits
 * everywhere. What no fare fits has an unknown price.
 *
 * @see <a href="https://gtfs.org/documentation/schedule/reference/#fare_attributestxt">GTFS Schedule reference</a>
 */
public final class TicketFares implements Fares {

    /** In a rule: whichever. */
    public static final int ANY = -1;

    /** No limit of transfers or of seconds. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /**
     * @param price in the smallest unit of the currency
     * @param transfers how often one may change on one ticket
     * @param seconds how long after the first boarding the last one may be
     */
    public record Fare(int price, int transfers, int seconds) {}

    /**
     * @param fare index into the list of fares
     * @param route as given to {@link NetworkBuilder#trip}, or {@link #ANY}
     * @param origin a zone as given to {@link NetworkBuilder#stop}, or {@link #ANY}
     * @param destination likewise
     * @param contains all the zones that must be called at and no others; empty if that does not matter
     */
    public record Rule(int fare, int route, int origin, int destination, Set<Integer> contains) {}

    private final List<Fare> fares;
    private final List<Rule> rules;

    public TicketFares(List<Fare> fares, List<Rule> rules) {
        this.fares = List.copyOf(fares);
        this.rules = List.copyOf(rules);
    }

    /** No price is known. */
    public static TicketFares none() {
        return new TicketFares(List.of(), List.of());
    }

    List<Fare> fares() {
        return fares;
    }

    List<Rule> rules() {
        return rules;
    }
}
