package salon.benchmarks.train;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What tickets cost: for every line and every pair of regions on it a ticket for one ride, by distance and dearer on faster trains; and
 * in every region a ticket for two hours with any number of changes. So the cheapest way is seldom the fastest.
 */
final class Tariff {

    /** A ticket for rides within one region. */
    static final int REGIONAL_CENTS = 480;

    static final int REGIONAL_SECONDS = 7_200;

    /** A ticket for one ride on a line from one region to another. */
    record Ticket(Line line, int from, int to, int cents) {}

    private final Country country;

    Tariff(Country country) {
        this.country = country;
    }

    /** Those that can be used on a line, either way. */
    List<Ticket> tickets(Line line) {
        TreeMap<List<Integer>, Ticket> tickets =
                new TreeMap<>((a, b) -> a.equals(b) ? 0 : a.toString().compareTo(b.toString()));
        for (int i = 0; i < line.stations().size(); i++) {
            for (int j = i + 1; j < line.stations().size(); j++) {
                int from = line.stations().get(i).city();
                int to = line.stations().get(j).city();
                tickets.putIfAbsent(List.of(from, to), new Ticket(line, from, to, cents(line, from, to)));
                tickets.putIfAbsent(List.of(to, from), new Ticket(line, to, from, cents(line, from, to)));
            }
        }
        return new ArrayList<>(tickets.values());
    }

    /** By the distance between the regions' cities, to ten cents. */
    private int cents(Line line, int from, int to) {
        double kilometres =
                country.stations().get(from).distanceTo(country.stations().get(to));
        return (int) Math.round((200 + 11 * Math.max(8, kilometres)) * line.kind().price / 10) * 10;
    }
}
