package salon.train.search;

import static salon.train.search.TicketFares.ANY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import salon.train.search.TicketFares.Fare;
import salon.train.search.TicketFares.Rule;

/**
 * Tickets by route and zone. Zones and routes that no rule names are all the same to it, which keeps apart as few cases as there are. What a
 * single ride costs is worked out beforehand for every pair of calls; equal patterns share the table.
 */
final class TicketTariff extends Tariff {

    private static final int[] NO_ROUTES = {};
    private static final int[] NO_NAMED_ROUTE = {ANY};

    private record Key(int route, int origin, int destination) {}

    private record Shape(int route, List<Integer> zones) {}

    private final Terms[] terms;
    private final boolean known;
    private final boolean expires;
    private final boolean contains;
    private final Map<Integer, Integer> zoneNumbers = new HashMap<>();
    private final int[] zones;
    private final boolean[] zoned;
    /** The routes that rules of shared fares name, ascending, and for each the first of those that are the same to all rules. */
    private final int[] sharedRoutes;

    private final int[] alike;

    private final Map<Key, List<Rule>> rules = new HashMap<>();
    private final int[][] singles;

    /** By zone: the fares that may pay for several rides and may begin there. */
    private final int[][] beginning;

    /** By zone: whether one of those expires. */
    private final boolean[] expiring;

    private final Passage[] passages;
    private final int[][] ends;

    TicketTariff(TicketFares tickets, Pattern[] patterns, int[] fareZone, boolean backwards) {
        List<Fare> fares = tickets.fares();
        this.known = !fares.isEmpty();
        this.contains =
                tickets.rules().stream().anyMatch(rule -> !rule.contains().isEmpty());
        tickets.rules().forEach(rule -> {
            number(rule.origin());
            number(rule.destination());
            rule.contains().forEach(this::number);
        });
        this.zones = Arrays.stream(fareZone)
                .map(zone -> zoneNumbers.getOrDefault(zone, 0))
                .toArray();
        this.zoned = new boolean[fareZone.length];
        for (int stop = 0; stop < fareZone.length; stop++) {
            zoned[stop] = fareZone[stop] != NetworkBuilder.NO_ZONE;
        }
        List<List<Rule>> rulesOfFare = new ArrayList<>();
        fares.forEach(fare -> rulesOfFare.add(new ArrayList<>()));
        for (Rule rule : tickets.rules()) {
            rulesOfFare.get(rule.fare()).add(numbered(rule, backwards));
        }
        Map<Integer, Set<Rule>> rulesOfRoute = new TreeMap<>();
        for (int fare = 0; fare < fares.size(); fare++) {
            if (rulesOfFare.get(fare).isEmpty()) {
                rulesOfFare.get(fare).add(new Rule(fare, ANY, ANY, ANY, Set.of()));
            }
            for (Rule rule : rulesOfFare.get(fare)) {
                rules.computeIfAbsent(
                                new Key(rule.route(), rule.origin(), rule.destination()), key -> new ArrayList<>())
                        .add(rule);
                if (fares.get(fare).transfers() > 0 && rule.route() != ANY) {
                    rulesOfRoute
                            .computeIfAbsent(rule.route(), route -> new HashSet<>())
                            .add(on(rule, ANY));
                }
            }
        }
        Map<Set<Rule>, Integer> first = new HashMap<>();
        rulesOfRoute.forEach((route, same) -> first.putIfAbsent(same, route));
        this.sharedRoutes =
                rulesOfRoute.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.alike = rulesOfRoute.values().stream().mapToInt(first::get).toArray();
        this.terms = new Terms[fares.size()];
        for (int fare = 0; fare < terms.length; fare++) {
            terms[fare] = new Terms(
                    fares.get(fare),
                    rulesOfFare.get(fare).stream()
                            .map(rule -> on(rule, named(rule.route())))
                            .distinct()
                            .toList());
        }
        this.expires = fares.stream().anyMatch(fare -> fare.transfers() > 0 && fare.seconds() < TicketFares.UNLIMITED);
        this.beginning = IntStream.range(0, zoneCount())
                .mapToObj(zone -> IntStream.range(0, terms.length)
                        .filter(fare -> terms[fare].shared() && terms[fare].mayBegin(zone))
                        .toArray())
                .toArray(int[][]::new);
        this.expiring = new boolean[zoneCount()];
        for (int zone = 0; zone < expiring.length; zone++) {
            expiring[zone] =
                    Arrays.stream(beginning[zone]).anyMatch(fare -> terms[fare].seconds < TicketFares.UNLIMITED);
        }
        this.passages = passages(rulesOfFare);
        this.ends = new int[zoneCount()][];
        for (int zone = 0; zone < ends.length; zone++) {
            ends[zone] = ends(beginning[zone], zone);
        }
        this.singles = known ? singles(patterns) : new int[0][];
    }

    private static Rule on(Rule rule, int route) {
        return new Rule(rule.fare(), route, rule.origin(), rule.destination(), rule.contains());
    }

    /** The route that stands for all to which the rules of shared fares are the same; {@link TicketFares#ANY} if none names it. */
    private int named(int route) {
        int place = sharedRoutes.length == 0 ? -1 : Arrays.binarySearch(sharedRoutes, route);
        return place < 0 ? ANY : alike[place];
    }

    private void number(int zone) {
        if (zone != ANY) {
            zoneNumbers.computeIfAbsent(zone, any -> zoneNumbers.size() + 1);
        }
    }

    private Rule numbered(Rule rule, boolean backwards) {
        int origin = rule.origin() == ANY ? ANY : zoneNumbers.get(rule.origin());
        int destination = rule.destination() == ANY ? ANY : zoneNumbers.get(rule.destination());
        Set<Integer> passed = new HashSet<>();
        rule.contains().forEach(zone -> passed.add(zoneNumbers.get(zone)));
        return new Rule(
                rule.fare(), rule.route(), backwards ? destination : origin, backwards ? origin : destination, passed);
    }

    private int[] ends(int[] fares, int anchor) {
        int[][] ends =
                Arrays.stream(fares).mapToObj(fare -> terms[fare].ends(anchor)).toArray(int[][]::new);
        return Arrays.stream(ends).anyMatch(zones -> zones.length == 0)
                ? new int[0]
                : Arrays.stream(ends).flatMapToInt(Arrays::stream).distinct().toArray();
    }

    private Passage[] passages(List<List<Rule>> rulesOfFare) {
        Map<Key, Integer> cheapest =
                new TreeMap<>(Comparator.comparing(Key::origin).thenComparing(Key::destination));
        for (int fare = 0; fare < terms.length; fare++) {
            if (terms[fare].shared()) {
                for (Rule rule : rulesOfFare.get(fare)) {
                    cheapest.merge(new Key(ANY, rule.origin(), rule.destination()), terms[fare].price, Math::min);
                }
            }
        }
        return cheapest.entrySet().stream()
                .map(each -> new Passage(each.getKey().origin(), each.getKey().destination(), each.getValue()))
                .toArray(Passage[]::new);
    }

    private int[][] singles(Pattern[] patterns) {
        Map<Shape, int[]> tables = new HashMap<>();
        int[][] all = new int[patterns.length][];
        for (int number = 0; number < patterns.length; number++) {
            Pattern pattern = patterns[number];
            Shape shape = new Shape(
                    pattern.route,
                    Arrays.stream(pattern.stops)
                            .map(stop -> zoned[stop] ? zones[stop] : -1)
                            .boxed()
                            .toList());
            all[number] = tables.computeIfAbsent(shape, any -> table(pattern));
        }
        return all;
    }

    private int[] table(Pattern pattern) {
        int length = pattern.length();
        int[] table = new int[length * length];
        for (int board = 0; board < length; board++) {
            for (int alight = board + 1; alight < length; alight++) {
                BitSet passed = passed(null, pattern, board, alight);
                int best = Price.UNKNOWN;
                for (int route : new int[] {pattern.route, ANY}) {
                    for (int origin : new int[] {zones[pattern.stops[board]], ANY}) {
                        for (int destination : new int[] {zones[pattern.stops[alight]], ANY}) {
                            for (Rule rule : rules.getOrDefault(new Key(route, origin, destination), List.of())) {
                                if (fits(rule.contains(), passed)) {
                                    best = Math.min(best, terms[rule.fare()].price);
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

    private @Nullable BitSet passed(@Nullable BitSet before, Pattern pattern, int board, int alight) {
        if (!contains) {
            return null;
        }
        BitSet passed = before == null ? new BitSet() : (BitSet) before.clone();
        for (int call = board; call <= alight; call++) {
            if (zoned[pattern.stops[call]]) {
                passed.set(zones[pattern.stops[call]]);
            }
        }
        return passed;
    }

    private static boolean fits(Set<Integer> wanted, @Nullable BitSet passed) {
        return wanted.isEmpty()
                || (passed != null
                        && passed.cardinality() == wanted.size()
                        && wanted.stream().allMatch(passed::get));
    }

    @Override
    int single(int number, Pattern pattern, int index, int board, int alight) {
        return known ? singles[number][board * pattern.length() + alight] : Price.UNKNOWN;
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
    boolean expires() {
        return expires;
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
        return zones;
    }

    @Override
    int zoneCount() {
        return zoneNumbers.size() + 1;
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
        int anchor = ticket == null ? zones[pattern.stops[board]] : ticket.anchor();
        int[] candidates = ticket == null ? beginning[anchor] : ticket.fares();
        if (candidates.length == 0) {
            return null;
        }
        int route = named(pattern.route);
        int rides = ticket == null ? 1 : ticket.rides() + 1;
        int since = ticket == null ? when : ticket.since();
        int count = 0;
        boolean open = false;
        int until = since;
        for (int candidate : candidates) {
            if (remains(terms[candidate], rides, when - since, route, anchor)) {
                count++;
                if (rides <= terms[candidate].transfers) {
                    open = true;
                    until = Math.max(until, until(since, terms[candidate].seconds));
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
                routes(ticket == null ? NO_ROUTES : ticket.routes(), route),
                passed(ticket == null ? null : ticket.passed(), pattern, board, alight),
                left,
                open);
    }

    private static int until(int since, int seconds) {
        return seconds == TicketFares.UNLIMITED ? Integer.MAX_VALUE : since + seconds;
    }

    private static boolean remains(Terms terms, int rides, int seconds, int route, int anchor) {
        return rides - 1 <= terms.transfers && seconds <= terms.seconds && terms.mayPay(route, anchor);
    }

    private static int[] routes(int[] before, int named) {
        if (before.length == 1 && before[0] == named) {
            return before;
        }
        if (Arrays.binarySearch(before, named) >= 0) {
            return before;
        }
        if (named == ANY && before.length == 0) {
            return NO_NAMED_ROUTE;
        }
        int[] with = Arrays.copyOf(before, before.length + 1);
        with[before.length] = named;
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
