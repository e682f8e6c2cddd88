package salon.train.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A timetable drawn as a text block, a train or a fact a line:
 *
 * <pre>
 * A 8:00 | B 8:30 8:35 | C 9:00 | 5.00
 * A 8:00 | B/2 8:30 -out | C 9:00 | route 1 | on 2026-06-01 2026-06-03
 * change B 10
 * walk B C 10
 * no change B/1 B/2
 * zone A 1
 * fare 2.50 transfers 1 within 90 | route 1 from 1 to 2 | through 1,2,3
 * </pre>
 *
 * A train calls at stops (a station, and after a slash its platform, if it has several), where {@code -in} and {@code -out} forbid to board and
 * to alight; it has a price of its own or none that is known, and runs every day unless days are named. Changing takes 5 minutes unless
 * something else is said; times and distances are minutes. Where there are fares, their rules follow them, and no train has a price.
 */
final class DrawnTimetable {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final int CHANGE = 5;
    private static final String TIME = "\\d+:\\d\\d";
    private static final String PRICE = "\\d+\\.\\d\\d";

    /** A word after which a fact says something. */
    private static final Pattern WORD = Pattern.compile("[ |]+");

    private final Map<String, Integer> stations = new LinkedHashMap<>();
    private final Map<String, Integer> stops = new LinkedHashMap<>();
    private final List<Integer> stationOfStop = new ArrayList<>();
    private final Map<String, Integer> changes;
    private final Map<String, Integer> zones;
    private final NetworkBuilder builder = new NetworkBuilder(ZONE);
    private final List<Integer> prices = new ArrayList<>();
    private final List<TicketFares.Fare> fares = new ArrayList<>();
    private final List<TicketFares.Rule> rules = new ArrayList<>();
    final Network network;

    DrawnTimetable(String drawing) {
        List<String> lines = drawing.lines().filter(line -> !line.isBlank()).toList();
        changes = numbers(lines, "change");
        zones = numbers(lines, "zone");
        lines.forEach(this::read);
        boolean priced = prices.stream().anyMatch(Price::known);
        network = builder.fares(
                        priced
                                ? new TrainFares(
                                        prices.stream().mapToInt(price -> price).toArray())
                                : new TicketFares(fares, rules))
                .build();
    }

    /** What there is to ask, within limits that do not matter. */
    DrawnJourneys journeys() {
        return journeys(new Journeys.Limits(5, 86_400, 8));
    }

    DrawnJourneys journeys(Journeys.Limits limits) {
        return new DrawnJourneys(this, limits);
    }

    int station(String name) {
        return stations.computeIfAbsent(name, any -> builder.station());
    }

    String stationOf(int stop) {
        return stations.entrySet().stream()
                .filter(entry -> entry.getValue().equals(stationOfStop.get(stop)))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Map<String, Integer> numbers(List<String> lines, String fact) {
        return lines.stream()
                .map(WORD::split)
                .filter(word -> word[0].equals(fact))
                .collect(Collectors.toMap(word -> word[1], word -> Integer.parseInt(word[2])));
    }

    private void read(String line) {
        String[] word = WORD.split(line);
        switch (word[0]) {
            case "change", "zone" -> stop(word[1]);
            case "walk" -> builder.footpath(stop(word[1]), stop(word[2]), Integer.parseInt(word[3]) * 60);
            case "no" -> builder.noChange(stop(word[2]), stop(word[word.length - 1]));
            case "fare" -> fare(line.split("\\|"));
            default -> train(line.split("\\|"));
        }
    }

    private int stop(String name) {
        return stops.computeIfAbsent(name, any -> {
            int station = station(name.split("/")[0]);
            stationOfStop.add(station);
            return builder.stop(
                    station, zones.getOrDefault(name, NetworkBuilder.NO_ZONE), changes.getOrDefault(name, CHANGE) * 60);
        });
    }

    private void train(String[] cells) {
        List<Call> calls = new ArrayList<>();
        int price = Price.UNKNOWN;
        int route = 0;
        ServiceDays days = ServiceDays.daily();
        for (String cell : cells) {
            String[] word = cell.strip().split(" +");
            if (word[0].matches(PRICE)) {
                price = cents(word[0]);
            } else if (word[0].equals("route")) {
                route = Integer.parseInt(word[1]);
            } else if (word[0].equals("on")) {
                days = ServiceDays.of(
                        Arrays.stream(word).skip(1).map(LocalDate::parse).toList());
            } else {
                calls.add(call(word));
            }
        }
        prices.add(price);
        builder.trip(route, builder.service(days), calls);
    }

    private Call call(String[] word) {
        int[] times = Stream.of(word)
                .filter(each -> each.matches(TIME))
                .mapToInt(DrawnTimetable::seconds)
                .toArray();
        List<String> words = List.of(word);
        return new Call(
                stop(word[0]), times[0], times[times.length - 1], !words.contains("-in"), !words.contains("-out"));
    }

    private void fare(String[] cells) {
        Map<String, String> terms = pairs(cells[0].replace("fare ", "price "));
        String within = terms.get("within");
        fares.add(new TicketFares.Fare(
                cents(terms.get("price")),
                number(terms.getOrDefault("transfers", "0")),
                within == null ? TicketFares.UNLIMITED : Integer.parseInt(within) * 60));
        for (int cell = 1; cell < cells.length; cell++) {
            Map<String, String> rule = pairs(cells[cell]);
            rules.add(new TicketFares.Rule(
                    fares.size() - 1,
                    Integer.parseInt(rule.getOrDefault("route", "-1")),
                    Integer.parseInt(rule.getOrDefault("from", "-1")),
                    Integer.parseInt(rule.getOrDefault("to", "-1")),
                    Stream.of(rule.getOrDefault("through", "").split(","))
                            .filter(zone -> !zone.isEmpty())
                            .map(Integer::valueOf)
                            .collect(Collectors.toSet())));
        }
    }

    private static Map<String, String> pairs(String cell) {
        String[] word = cell.strip().split(" +");
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int key = 0; key < word.length; key += 2) {
            pairs.put(word[key], word[key + 1]);
        }
        return pairs;
    }

    private static int number(String text) {
        return text.equals("any") ? TicketFares.UNLIMITED : Integer.parseInt(text);
    }

    private static int cents(String price) {
        return Integer.parseInt(price.replace(".", ""));
    }

    static int seconds(String time) {
        String[] part = time.split(":");
        return Integer.parseInt(part[0]) * 3600 + Integer.parseInt(part[1]) * 60;
    }
}
