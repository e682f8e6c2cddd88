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

    private record Key(int route, int origin, int destination) {}

    private record Shape(int route, List<Integer> zones) {}

    private final List<Fare> fares;
    private final boolean known;
    private final boolean expires;
    private final boolean contains;
    private final Map<Integer, Integer> zoneNumbers = new HashMap<>();
    private final int[] zones;
    private final boolean[] zoned;
    private final Set<Integer> sharedRoutes = new HashSet<>();
    private final List<List<Rule>> rulesOfFare = new ArrayList<>();
    private final Map<Key, List<Rule>> rules = new HashMap<>();
    private final int[][] singles;

    /** By zone: the fares that may pay for several rides and may begin there. */
    private final int[][] beginning;

    private final Passage[] passages;

    TicketTariff(TicketFares tickets, Pattern[] patterns, int[] fareZone, boolean backwards) {
        this.fares = tickets.fares();
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
        for (int fare = 0; fare < fares.size(); fare++) {
            rulesOfFare.add(new ArrayList<>());
        }
        for (Rule rule : tickets.rules()) {
            rulesOfFare.get(rule.fare()).add(numbered(rule, backwards));
        }
        for (int fare = 0; fare < fares.size(); fare++) {
            if (rulesOfFare.get(fare).isEmpty()) {
                rulesOfFare.get(fare).add(new Rule(fare, ANY, ANY, ANY, Set.of()));
            }
            for (Rule rule : rulesOfFare.get(fare)) {
                rules.computeIfAbsent(
                                new Key(rule.route(), rule.origin(), rule.destination()), key -> new ArrayList<>())
                        .add(rule);
                if (shared(fare) && rule.route() != ANY) {
                    sharedRoutes.add(rule.route());
                }
            }
        }
        this.expires = fares.stream().anyMatch(fare -> fare.transfers() > 0 && fare.seconds() < TicketFares.UNLIMITED);
        this.beginning = IntStream.range(0, zoneNumbers.size() + 1)
                .mapToObj(zone -> IntStream.range(0, fares.size())
                        .filter(this::shared)
                        .filter(fare -> rulesOfFare.get(fare).stream().anyMatch(rule -> fits(rule.origin(), zone)))
                        .toArray())
                .toArray(int[][]::new);
        this.passages = passagesOfSharedFares();
        this.singles = known ? singles(patterns) : new int[0][];
    }

    private boolean shared(int fare) {
        return fares.get(fare).transfers() > 0;
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

    private Passage[] passagesOfSharedFares() {
        Map<Key, Integer> cheapest =
                new TreeMap<>(Comparator.comparing(Key::origin).thenComparing(Key::destination));
        for (int fare = 0; fare < fares.size(); fare++) {
            if (shared(fare)) {
                for (Rule rule : rulesOfFare.get(fare)) {
                    cheapest.merge(
                            new Key(ANY, rule.origin(), rule.destination()),
                            fares.get(fare).price(),
                            Math::min);
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
                                    best = Math.min(best, fares.get(rule.fare()).price());
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

    private static boolean fits(int wanted, int actual) {
        return wanted == ANY || wanted == actual;
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
    @Nullable
    Ticket with(@Nullable Ticket ticket, Pattern pattern, int board, int alight, int when) {
        int anchor = ticket == null ? zones[pattern.stops[board]] : ticket.anchor();
        int[] candidates = ticket == null ? beginning[anchor] : ticket.fares();
        if (candidates.length == 0) {
            return null;
        }
        int rides = ticket == null ? 1 : ticket.rides() + 1;
        int since = ticket == null ? when : ticket.since();
        int[] left = new int[candidates.length];
        int count = 0;
        boolean open = false;
        for (int candidate : candidates) {
            Fare fare = fares.get(candidate);
            if (rides - 1 <= fare.transfers()
                    && when - since <= fare.seconds()
                    && rulesOfFare.get(candidate).stream()
                            .anyMatch(rule -> fits(rule.route(), pattern.route) && fits(rule.origin(), anchor))) {
                left[count++] = candidate;
                open |= rides <= fare.transfers();
            }
        }
        if (count == 0) {
            return null;
        }
        return new Ticket(
                anchor,
                rides,
                since,
                routes(ticket == null ? new int[0] : ticket.routes(), pattern.route),
                passed(ticket == null ? null : ticket.passed(), pattern, board, alight),
                count == candidates.length ? candidates : Arrays.copyOf(left, count),
                open);
    }

    private int[] routes(int[] before, int route) {
        int named = sharedRoutes.contains(route) ? route : ANY;
        return Arrays.binarySearch(before, named) >= 0
                ? before
                : IntStream.concat(Arrays.stream(before), IntStream.of(named))
                        .sorted()
                        .toArray();
    }

    @Override
    int price(Ticket ticket, int zone) {
        int best = Price.UNKNOWN;
        for (int fare : ticket.fares()) {
            int price = fares.get(fare).price();
            if (price < best && everyRideFits(fare, ticket, zone)) {
                best = price;
            }
        }
        return best;
    }

    private boolean everyRideFits(int fare, Ticket ticket, int zone) {
        for (int route : ticket.routes()) {
            boolean fits = false;
            for (Rule rule : rulesOfFare.get(fare)) {
                fits |= fits(rule.route(), route)
                        && fits(rule.origin(), ticket.anchor())
                        && fits(rule.destination(), zone)
                        && fits(rule.contains(), ticket.passed());
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
