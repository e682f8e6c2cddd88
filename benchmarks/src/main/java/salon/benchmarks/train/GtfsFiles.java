package salon.benchmarks.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import salon.benchmarks.train.Train.Service;

/**
 * Writes a {@link NationalNetwork} as GTFS, for the year 2026. The same network makes the same bytes.
 *
 * @see <a href="https://gtfs.org/documentation/schedule/reference/">GTFS Schedule reference</a>
 */
final class GtfsFiles {

    private static final List<String> HOLIDAYS = List.of("20260101", "20260406", "20260501", "20260714", "20261225");

    private final NationalNetwork network;

    GtfsFiles(NationalNetwork network) {
        this.network = network;
    }

    /** As a zip, or as a folder if its name has no {@code .zip}. */
    void write(Path target) throws IOException {
        if (!target.toString().endsWith(".zip")) {
            Files.createDirectories(target);
            for (Map.Entry<String, String> file : files().entrySet()) {
                Files.writeString(target.resolve(file.getKey()), file.getValue());
            }
            return;
        }
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("agency.txt", """
                agency_id,agency_name,agency_url,agency_timezone
                far,Grandes Lignes,https://far.example,Europe/Paris
                near,Trains des Régions,https://near.example,Europe/Paris
                """);
        files.put("calendar.txt", """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                DAILY,1,1,1,1,1,1,1,20260101,20261231
                WEEKDAYS,1,1,1,1,1,0,0,20260101,20261231
                WEEKENDS,0,0,0,0,0,1,1,20260101,20261231
                """);
        files.put("calendar_dates.txt", calendarDates());
        files.put("stops.txt", stops());
        files.put("routes.txt", routes());
        files.put("trips.txt", trips());
        files.put("stop_times.txt", stopTimes());
        files.put("transfers.txt", transfers());
        Tariff tariff = new Tariff(network.country());
        files.put("fare_attributes.txt", fareAttributes(tariff));
        files.put("fare_rules.txt", fareRules(tariff));
        return files;
    }

    private static String calendarDates() {
        StringBuilder out = new StringBuilder("service_id,date,exception_type\n");
        for (String holiday : HOLIDAYS) {
            out.append(Service.WEEKDAYS).append(',').append(holiday).append(",2\n");
            out.append(Service.WEEKENDS).append(',').append(holiday).append(",1\n");
        }
        return out.toString();
    }

    private String stops() {
        StringBuilder out = new StringBuilder("stop_id,stop_name,stop_lat,stop_lon,zone_id\n");
        for (Station station : network.country().stations()) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%.5f,%.5f,Z%d%n",
                    station.id(),
                    station.name(),
                    station.latitude(),
                    station.longitude(),
                    station.city()));
        }
        return out.toString();
    }

    private String routes() {
        StringBuilder out = new StringBuilder("route_id,agency_id,route_short_name,route_long_name,route_type\n");
        for (Line line : network.lines()) {
            out.append("%s,%s,%s,%s - %s,2\n"
                    .formatted(
                            line.id(),
                            agency(line),
                            line.id(),
                            line.stations().getFirst().name(),
                            line.stations().getLast().name()));
        }
        return out.toString();
    }

    private String trips() {
        StringBuilder out = new StringBuilder("route_id,service_id,trip_id,trip_short_name,direction_id\n");
        for (Train train : network.trains()) {
            out.append("%s,%s,T%d,%d,%d\n"
                    .formatted(
                            train.line().id(), train.service(), train.number(), train.number(), train.back() ? 1 : 0));
        }
        return out.toString();
    }

    private String stopTimes() {
        StringBuilder out = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        for (Train train : network.trains()) {
            List<Train.Call> calls = train.calls();
            for (int i = 0; i < calls.size(); i++) {
                Train.Call call = calls.get(i);
                out.append('T').append(train.number()).append(',');
                time(out, call.arrives());
                time(out, call.departs());
                out.append(call.station().id()).append(',').append(i + 1).append('\n');
            }
        }
        return out.toString();
    }

    private static void time(StringBuilder out, int minute) {
        out.append(minute / 600).append(minute / 60 % 10).append(':');
        out.append(minute % 60 / 10).append(minute % 10).append(":00,");
    }

    private String transfers() {
        StringBuilder out = new StringBuilder("from_stop_id,to_stop_id,transfer_type,min_transfer_time\n");
        for (Station station : network.country().stations()) {
            transfer(out, station, station, station.changeMinutes());
        }
        for (Country.Walk walk : network.country().walks()) {
            transfer(out, walk.from(), walk.to(), walk.minutes());
        }
        return out.toString();
    }

    private static void transfer(StringBuilder out, Station from, Station to, int minutes) {
        out.append("%s,%s,2,%d\n".formatted(from.id(), to.id(), minutes * 60));
    }

    private String fareAttributes(Tariff tariff) {
        TreeSet<String> fares = new TreeSet<>();
        for (Line line : network.lines()) {
            for (Tariff.Ticket ticket : tariff.tickets(line)) {
                fares.add("%s,%d.%02d,EUR,1,0,%s,\n"
                        .formatted(fare(ticket), ticket.cents() / 100, ticket.cents() % 100, agency(line)));
            }
        }
        for (int city = 0; city < network.country().cities(); city++) {
            fares.add("region-%d,%d.%02d,EUR,1,,near,%d\n"
                    .formatted(
                            city, Tariff.REGIONAL_CENTS / 100, Tariff.REGIONAL_CENTS % 100, Tariff.REGIONAL_SECONDS));
        }
        return "fare_id,price,currency_type,payment_method,transfers,agency_id,transfer_duration\n"
                + String.join("", fares);
    }

    private String fareRules(Tariff tariff) {
        StringBuilder out = new StringBuilder("fare_id,route_id,origin_id,destination_id\n");
        for (Line line : network.lines()) {
            for (Tariff.Ticket ticket : tariff.tickets(line)) {
                out.append("%s,%s,Z%d,Z%d\n".formatted(fare(ticket), line.id(), ticket.from(), ticket.to()));
            }
        }
        for (int city = 0; city < network.country().cities(); city++) {
            out.append("region-%d,,Z%d,Z%d\n".formatted(city, city, city));
        }
        return out.toString();
    }

    private static String fare(Tariff.Ticket ticket) {
        return agency(ticket.line()) + "-" + ticket.cents();
    }

    private static String agency(Line line) {
        return switch (line.kind()) {
            case BRANCH, REGIONAL, SEMIFAST -> "near";
            case INTERCITY, EXPRESS, NIGHT -> "far";
        };
    }
}
