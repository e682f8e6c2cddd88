package salon.train.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import salon.train.search.Call;
import salon.train.search.Journeys;
import salon.train.search.NetworkBuilder;
import salon.train.search.Price;
import salon.train.search.ServiceDays;
import salon.train.search.StationIndex;
import salon.train.search.TicketFares;
import salon.train.search.TicketFares.Fare;
import salon.train.search.TicketFares.Rule;
import salon.train.search.TrainFares;
import salon.train.timetable.Flag;
import salon.train.timetable.Station;
import salon.train.timetable.Timetable;
import salon.train.timetable.Train;

/** Timetables to ask, made without any feed. */
final class Drawn {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 27);

    private static final int CHANGE = 300;
    private static final Journeys.Limits LIMITS = new Journeys.Limits(4, 172_800, 8);

    private Drawn() {}

    /** The seed's own timetable. */
    static Timetable seed(String generation) {
        try (InputStream file = Drawn.class.getResourceAsStream("/sncf.txt")) {
            return lines(generation, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Trains as the seed writes them. */
    static Timetable lines(String generation, String lines) {
        NetworkBuilder builder = new NetworkBuilder(ZoneId.of("Europe/Paris"));
        int daily = builder.service(ServiceDays.daily());
        Map<String, Integer> stops = new LinkedHashMap<>();
        List<Train> trains = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            String[] field = line.split(";", -1);
            int base = field[5].isEmpty() ? Price.UNKNOWN : Integer.parseInt(field[5].replace(".", ""));
            Flag flag = field[6].isEmpty() ? null : Flag.valueOf(field[6]);
            trains.add(new Train(field[0], null, base, flag, line));
            for (int i = 1; i <= 2; i++) {
                stops.computeIfAbsent(
                        field[i], name -> builder.stop(builder.station(), NetworkBuilder.NO_ZONE, CHANGE));
            }
            int departs = seconds(field[3]);
            int arrives = seconds(field[4]);
            builder.trip(
                    0,
                    daily,
                    List.of(
                            new Call(stops.get(field[1]), departs, departs),
                            new Call(
                                    stops.get(field[2]),
                                    arrives < departs ? arrives + 86_400 : arrives,
                                    arrives < departs ? arrives + 86_400 : arrives)));
        }
        builder.fares(new TrainFares(trains.stream()
                .mapToInt(train ->
                        train.flag() == null ? train.basePrice() : train.flag().applyTo(train.basePrice()))
                .toArray()));
        return new Timetable(
                origin(generation, null, null, null),
                builder.build(),
                trains,
                stops.keySet().stream()
                        .map(name -> new Station(id(name), name, null, null))
                        .toList(),
                LIMITS);
    }

    /**
     * As GTFS has it: on weekdays of March, some trains with the same number as one of the weekend, one over midnight, one whose number is
     * none, fares for some rides only, no trains from the 21st to the 22nd, and clocks that are put forward on the 8th.
     */
    static Timetable coast(String generation, @Nullable Currency currency) {
        NetworkBuilder builder = new NetworkBuilder(ZoneId.of("America/Los_Angeles"));
        int jose = builder.stop(builder.station(), 1, CHANGE);
        int alto = builder.stop(builder.station(), 2, CHANGE);
        int francisco = builder.stop(builder.station(), 3, CHANGE);
        int weekdays = builder.service(days(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0));
        int weekend = builder.service(
                days(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 && day.getDayOfMonth() < 20));
        builder.trip(0, weekdays, List.of(call(jose, "6:00"), call(alto, "6:30", "6:31"), call(francisco, "7:10")));
        builder.trip(0, weekend, List.of(call(jose, "8:00"), call(alto, "8:30", "8:31"), call(francisco, "9:10")));
        builder.trip(0, weekdays, List.of(call(jose, "23:50"), call(alto, "24:20"), call(francisco, "24:55")));
        builder.trip(0, weekdays, List.of(call(alto, "24:35"), call(francisco, "25:10")));
        builder.fares(new TicketFares(
                List.of(new Fare(575, 0, TicketFares.UNLIMITED)),
                List.of(new Rule(0, TicketFares.ANY, 1, 2, Set.of()))));
        return new Timetable(
                origin(generation, currency, FIRST_DAY, LAST_DAY),
                builder.build(),
                List.of(
                        new Train("101", "Coast Rail", Price.UNKNOWN, null, null),
                        new Train("101", "Coast Rail", Price.UNKNOWN, null, null),
                        new Train("N1", "Coast Rail", Price.UNKNOWN, null, null),
                        new Train("007", "Coast Rail", Price.UNKNOWN, null, null)),
                List.of(
                        new Station("sj", "San Jose Diridon", 37.33, -121.9),
                        new Station("pa", "Palo Alto", 37.44, -122.16),
                        new Station("sf", "San Francisco", null, null)),
                LIMITS);
    }

    /** From Airport to Bay by train, ten minutes on foot to Castle, and on to Dunes. */
    static Timetable walk(String generation) {
        NetworkBuilder builder = new NetworkBuilder(ZoneId.of("Europe/Paris"));
        int airport = builder.stop(builder.station(), NetworkBuilder.NO_ZONE, CHANGE);
        int bay = builder.stop(builder.station(), NetworkBuilder.NO_ZONE, CHANGE);
        int castle = builder.stop(builder.station(), NetworkBuilder.NO_ZONE, CHANGE);
        int dunes = builder.stop(builder.station(), NetworkBuilder.NO_ZONE, CHANGE);
        int daily = builder.service(ServiceDays.daily());
        builder.trip(0, daily, List.of(call(airport, "8:00"), call(bay, "8:30")));
        builder.trip(0, daily, List.of(call(castle, "8:45"), call(dunes, "9:00")));
        builder.footpath(bay, castle, 600);
        builder.fares(new TrainFares(new int[] {500, Price.UNKNOWN}));
        return new Timetable(
                origin(generation, Currency.getInstance("EUR"), null, null),
                builder.build(),
                List.of(new Train("1", "Shuttle", 500, null, null), new Train("2", null, Price.UNKNOWN, null, null)),
                List.of(
                        new Station("a", "Airport", null, null),
                        new Station("b", "Bay", null, null),
                        new Station("c", "Castle", null, null),
                        new Station("d", "Dunes", null, null)),
                LIMITS);
    }

    private static String id(String name) {
        return StationIndex.folded(name).replace(' ', '-');
    }

    private static Timetable.Origin origin(
            String generation, @Nullable Currency currency, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new Timetable.Origin(
                generation,
                "drawn",
                Instant.parse("2026-03-14T15:09:26Z"),
                currency,
                first,
                last,
                List.of("Something was left out."));
    }

    private static ServiceDays days(Predicate<LocalDate> run) {
        return ServiceDays.of(
                FIRST_DAY.datesUntil(LAST_DAY.plusDays(1)).filter(run).toList());
    }

    private static Call call(int stop, String time) {
        return call(stop, time, time);
    }

    private static Call call(int stop, String arrives, String departs) {
        return new Call(stop, seconds(arrives), seconds(departs));
    }

    private static int seconds(String time) {
        String[] part = time.split(":");
        return Integer.parseInt(part[0]) * 3600 + Integer.parseInt(part[1]) * 60;
    }
}
