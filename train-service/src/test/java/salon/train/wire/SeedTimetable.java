package salon.train.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import salon.train.search.Call;
import salon.train.search.Journeys;
import salon.train.search.NetworkBuilder;
import salon.train.search.ServiceDays;
import salon.train.search.TrainFares;
import salon.train.timetable.Flag;
import salon.train.timetable.Station;
import salon.train.timetable.Timetable;
import salon.train.timetable.Timetables;
import salon.train.timetable.Train;

/** The seed's 21 trains, and others in the same format. */
final class SeedTimetable {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final Journeys.Limits LIMITS = new Journeys.Limits(5, 86_400, 8);
    private static final int DAY = 86_400;

    private SeedTimetable() {}

    static Timetables seed() {
        return holding(of(lines()));
    }

    static Timetables holding(Timetable timetable) {
        Timetables timetables = new Timetables();
        timetables.swap(timetable);
        return timetables;
    }

    /** The file's lines. */
    static List<String> lines() {
        try (InputStream file = SeedTimetable.class.getResourceAsStream("/sncf.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Trains in the seed's format that run every day. */
    static Timetable of(List<String> lines) {
        NetworkBuilder builder = new NetworkBuilder(PARIS);
        int daily = builder.service(ServiceDays.daily());
        Map<String, Integer> stops = new LinkedHashMap<>();
        List<Train> trains = new ArrayList<>();
        List<Integer> prices = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split(";", -1);
            int from = stops.computeIfAbsent(
                    fields[1], name -> builder.stop(builder.station(), NetworkBuilder.NO_ZONE, 300));
            int to = stops.computeIfAbsent(
                    fields[2], name -> builder.stop(builder.station(), NetworkBuilder.NO_ZONE, 300));
            int departs = LocalTime.parse(fields[3], TIME).toSecondOfDay();
            int arrives = LocalTime.parse(fields[4], TIME).toSecondOfDay();
            arrives += arrives < departs ? DAY : 0;
            builder.trip(0, daily, List.of(new Call(from, departs, departs), new Call(to, arrives, arrives)));
            int cents = new BigDecimal(fields[5]).movePointRight(2).intValueExact();
            Flag flag = fields[6].isEmpty() ? null : Flag.valueOf(fields[6]);
            prices.add(flag == null ? cents : flag.applyTo(cents));
            trains.add(new Train(fields[0], null, cents, flag, line));
        }
        builder.fares(new TrainFares(prices.stream().mapToInt(Integer::intValue).toArray()));
        List<Station> stations = stops.keySet().stream()
                .map(name -> new Station(name, name, null, null))
                .toList();
        return new Timetable(origin("EUR"), builder.build(), trains, stations, LIMITS);
    }

    static Timetable.Origin origin(String currency) {
        return new Timetable.Origin(
                "test", "test", Instant.EPOCH, Currency.getInstance(currency), null, null, List.of());
    }

    static Timetable timetable(
            Timetable.Origin origin, NetworkBuilder builder, List<Train> trains, List<Station> stations) {
        return new Timetable(origin, builder.build(), trains, stations, LIMITS);
    }
}
