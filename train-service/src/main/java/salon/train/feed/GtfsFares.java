package salon.train.feed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import salon.train.search.Price;
import salon.train.search.TicketFares;

/**
 * What tickets cost (fare_attributes.txt, fare_rules.txt), in the one currency in which most fares are. A fare of one agency among several
 * is valid on that agency's routes only.
 */
final class GtfsFares {

    private record Ticket(String id, String agency, Currency currency, int price, int transfers, int seconds) {}

    private record Place(String route, String origin, String destination) {}

    private final GtfsStops stops;
    private final GtfsAgencies agencies;
    private final List<Ticket> tickets = new ArrayList<>();
    private final Map<String, Map<Place, Set<Integer>>> places = new HashMap<>();
    private @Nullable Currency currency;
    private TicketFares fares = TicketFares.none();

    private GtfsFares(GtfsStops stops, GtfsAgencies agencies) {
        this.stops = stops;
        this.agencies = agencies;
    }

    static GtfsFares read(GtfsRows rows, GtfsStops stops, GtfsAgencies agencies, Omissions omissions)
            throws RefusedFeed {
        GtfsFares read = new GtfsFares(stops, agencies);
        rows.read(GtfsFile.FARE_ATTRIBUTES, (row, fare) -> read.addTicket(row));
        rows.read(GtfsFile.FARE_RULES, (row, rule) -> read.addRule(row, omissions));
        if (read.tickets.isEmpty() && rows.has(GtfsFile.FARES_V2)) {
            omissions.say("The feed has its prices in fare_products.txt (Fares v2), which is not read.");
        }
        read.choose(omissions);
        return read;
    }

    private void addTicket(Row row) {
        Currency in = Currency.getInstance(row.cell("currency_type"));
        BigDecimal amount = new BigDecimal(row.cell("price")).movePointRight(in.getDefaultFractionDigits());
        if (amount.stripTrailingZeros().scale() > 0) {
            row.fault("price is " + Fault.quoted(row.cell("price")) + "; " + in + " has "
                    + in.getDefaultFractionDigits() + " decimals.");
        } else if (amount.compareTo(BigDecimal.valueOf(Price.TOO_MUCH)) >= 0) {
            row.fault("price is " + Fault.quoted(row.cell("price")) + ", more than any ticket costs.");
        } else {
            tickets.add(new Ticket(
                    row.cell("fare_id"),
                    row.cell("agency_id"),
                    in,
                    amount.intValueExact(),
                    limit(row.cell("transfers")),
                    limit(row.cell("transfer_duration"))));
        }
    }

    private static int limit(String cell) {
        return cell.isEmpty() ? TicketFares.UNLIMITED : Integer.parseInt(cell);
    }

    private void addRule(Row row, Omissions omissions) {
        for (String column : List.of("origin_id", "destination_id", "contains_id")) {
            if (row.has(column) && !stops.hasZone(row.cell(column))) {
                omissions.count("Fare zones in which no stop lies", row.cell(column));
            }
        }
        Set<Integer> contains = places.computeIfAbsent(row.cell("fare_id"), _ -> new LinkedHashMap<>())
                .computeIfAbsent(
                        new Place(row.cell("route_id"), row.cell("origin_id"), row.cell("destination_id")),
                        _ -> new HashSet<>());
        if (row.has("contains_id")) {
            contains.add(stops.zone(row.cell("contains_id")));
        }
    }

    private void choose(Omissions omissions) {
        Map<Currency, Integer> counts = new LinkedHashMap<>();
        tickets.forEach(ticket -> counts.merge(ticket.currency, 1, Integer::sum));
        currency = counts.entrySet().stream()
                .max(Map.Entry.<Currency, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().getCurrencyCode(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
        List<TicketFares.Fare> chosen = new ArrayList<>();
        List<TicketFares.Rule> rules = new ArrayList<>();
        for (Ticket ticket : tickets) {
            if (!ticket.currency.equals(currency)) {
                omissions.count("Fares left out because they are not in " + currency, ticket.id);
                continue;
            }
            boolean limited = agencies.areSeveral() && !ticket.agency.isEmpty();
            Map<Place, Set<Integer>> where =
                    places.getOrDefault(ticket.id, limited ? Map.of(new Place("", "", ""), Set.of()) : Map.of());
            List<TicketFares.Rule> own = new ArrayList<>();
            where.forEach((place, contains) -> routes(place, ticket, limited)
                    .forEach(route -> own.add(new TicketFares.Rule(
                            chosen.size(), route, zone(place.origin), zone(place.destination), contains))));
            if (!own.isEmpty() || where.isEmpty()) {
                rules.addAll(own);
                chosen.add(new TicketFares.Fare(ticket.price, ticket.transfers, ticket.seconds));
            }
        }
        fares = new TicketFares(chosen, rules);
    }

    private List<Integer> routes(Place place, Ticket ticket, boolean limited) {
        if (!place.route.isEmpty()) {
            return List.of(agencies.route(place.route));
        }
        return limited ? agencies.routesOf(ticket.agency) : List.of(TicketFares.ANY);
    }

    private int zone(String id) {
        return id.isEmpty() ? TicketFares.ANY : stops.zone(id);
    }

    TicketFares fares() {
        return fares;
    }

    @Nullable
    Currency currency() {
        return currency;
    }
}
