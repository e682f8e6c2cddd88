package salon.train.search;

import static salon.train.search.TicketFares.ANY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import salon.train.search.TicketFares.Fare;
import salon.train.search.TicketFares.Rule;

/**
 * Tickets by route and zone: {@link SingleTickets single ones}, and shared ones, that pay for several rides. Zones and routes that are the same
 * to all rules are the same to it, which keeps apart as few cases as there are.
 */
final class TicketTariff extends Tariff {

    private static final int[] NO_ROUTES = {};
    private static final BitSet NOWHERE = new BitSet();

    private final boolean known;
    private final boolean contains;
    private final FareZones zones;
    private final Terms[] terms;
    private final SingleTickets singles;
    private final SharedRoutes routes;

    /** By zone: the fares that may pay for several rides and may begin there, whether one of them expires, and where they may end. */
    private final int[][] beginning;

    private final boolean[] expiring;
    private final int[][] ends;
    private final Passage[] passages;

    TicketTariff(TicketFares tickets, Pattern[] patterns, int[] fareZone, boolean backwards) {
        List<Fare> fares = tickets.fares();
        this.known = !fares.isEmpty();
        this.contains =
                tickets.rules().stream().anyMatch(rule -> !rule.contains().isEmpty());
        this.zones = new FareZones(tickets.rules(), fareZone);
        List<Rule> rules = new ArrayList<>();
        tickets.rules().forEach(rule -> rules.add(zones.numbered(rule, backwards)));
        for (int fare = 0; fare < fares.size(); fare++) {
            int each = fare;
            if (rules.stream().noneMatch(rule -> rule.fare() == each)) {
                rules.add(new Rule(fare, ANY, ANY, ANY, Set.of()));
            }
        }
        List<Rule> shared = rules.stream()
                .filter(rule -> fares.get(rule.fare()).transfers() > 0)
                .toList();
        this.singles = new SingleTickets(
                fares.stream().mapToInt(Fare::price).toArray(), rules, known ? patterns : new Pattern[0], zones);
        this.routes = new SharedRoutes(shared);
        Map<Integer, List<Rule>> sharedOfFare =
                routes.standIns(shared).stream().collect(Collectors.groupingBy(Rule::fare));
        this.terms = IntStream.range(0, fares.size())
                .mapToObj(fare -> new Terms(fares.get(fare), sharedOfFare.getOrDefault(fare, List.of())))
                .toArray(Terms[]::new);
        int count = zones.count();
        this.beginning = new int[count][];
        this.expiring = new boolean[count];
        this.ends = new int[count][];
        for (int zone = 0; zone < count; zone++) {
            int from = zone;
            beginning[zone] = IntStream.range(0, terms.length)
                    .filter(fare -> terms[fare].mayBegin(from))
                    .toArray();
            expiring[zone] =
                    Arrays.stream(beginning[zone]).anyMatch(fare -> terms[fare].seconds < TicketFares.UNLIMITED);
            ends[zone] = ends(beginning[zone], zone);
        }
        this.passages = passages(shared);
    }

    private int[] ends(int[] fares, int anchor) {
        int[][] each =
                Arrays.stream(fares).mapToObj(fare -> terms[fare].ends(anchor)).toArray(int[][]::new);
        return Arrays.stream(each).anyMatch(ends -> ends.length == 0)
                ? new int[0]
                : Arrays.stream(each).flatMapToInt(Arrays::stream).distinct().toArray();
    }

    private Passage[] passages(List<Rule> shared) {
        Map<List<Integer>, Integer> cheapest = new LinkedHashMap<>();
        shared.forEach(rule ->
                cheapest.merge(List.of(rule.origin(), rule.destination()), terms[rule.fare()].price, Math::min));
        return cheapest.entrySet().stream()
                .map(each -> new Passage(each.getKey().getFirst(), each.getKey().getLast(), each.getValue()))
                .toArray(Passage[]::new);
    }

    @Override
    int single(int number, Pattern pattern, int index, int board, int alight) {
        return known ? singles.price(number, pattern.length(), board, alight) : Price.UNKNOWN;
    }

    @Override
    int least(int number, Pattern pattern, int board, int alight) {
        return single(number, pattern, 0, board, alight);
    }

    @Override
    boolean variesByTrip() {
        return false;
    }

    @Override
    boolean expires(int zone) {
        return expiring[zone];
    }

    @Override
    boolean passing() {
        return contains;
    }

    @Override
    boolean known() {
        return known;
    }

    @Override
    int[] zones() {
        return zones.ofStops();
    }

    @Override
    int zoneCount() {
        return zones.count();
    }

    @Override
    Passage[] passages() {
        return passages;
    }

    @Override
    int[] ends(int anchor) {
        return ends[anchor];
    }

    @Override
    @Nullable
    Ticket with(@Nullable Ticket ticket, Pattern pattern, int board, int alight, int when) {
        int anchor = ticket == null ? zones.of(pattern.stops[board]) : ticket.anchor();
        int[] candidates = ticket == null ? beginning[anchor] : ticket.fares();
        if (candidates.length == 0) {
            return null;
        }
        int route = routes.standIn(pattern.route);
        int rides = ticket == null ? 1 : ticket.rides() + 1;
        int since = ticket == null ? when : ticket.since();
        int count = 0;
        boolean open = false;
        boolean expires = false;
        int until = since;
        for (int candidate : candidates) {
            if (remains(terms[candidate], rides, when - since, route, anchor)) {
                count++;
                expires |= terms[candidate].seconds < TicketFares.UNLIMITED;
                if (rides <= terms[candidate].transfers) {
                    open = true;
                    until = (int) Math.max(until, Math.min(Integer.MAX_VALUE, (long) since + terms[candidate].seconds));
                }
            }
        }
        if (count == 0) {
            return null;
        }
        int[] left = candidates;
        if (count < candidates.length) {
            left = new int[count];
            int kept = 0;
            for (int candidate : candidates) {
                if (remains(terms[candidate], rides, when - since, route, anchor)) {
                    left[kept++] = candidate;
                }
            }
        }
        return new Ticket(
                anchor,
                rides,
                since,
                until,
                with(ticket == null ? NO_ROUTES : ticket.routes(), route),
                contains ? zones.passed(ticket == null ? NOWHERE : passed(ticket), pattern, board, alight) : null,
                left,
                open,
                expires);
    }

    private static boolean remains(Terms terms, int rides, int seconds, int route, int anchor) {
        return rides - 1 <= terms.transfers && seconds <= terms.seconds && terms.mayPay(route, anchor);
    }

    private static BitSet passed(Ticket ticket) {
        BitSet passed = ticket.passed();
        return passed == null ? NOWHERE : passed;
    }

    private static int[] with(int[] routes, int route) {
        if (Arrays.binarySearch(routes, route) >= 0) {
            return routes;
        }
        int[] with = Arrays.copyOf(routes, routes.length + 1);
        with[routes.length] = route;
        Arrays.sort(with);
        return with;
    }

    @Override
    int price(Ticket ticket, int zone) {
        int best = Price.UNKNOWN;
        for (int fare : ticket.fares()) {
            if (terms[fare].price < best && everyRideFits(terms[fare], ticket, zone)) {
                best = terms[fare].price;
            }
        }
        return best;
    }

    private static boolean everyRideFits(Terms terms, Ticket ticket, int zone) {
        for (int route : ticket.routes()) {
            if (!terms.pays(route, ticket.anchor(), zone, ticket.passed())) {
                return false;
            }
        }
        return true;
    }
}
