package salon.train.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Journeys of a {@link DrawnTimetable} as text, one a line: {@code 8:00 A → B 8:30, 8:40 B → C 9:10  10.00  1 change}. Walks have the arrow
 * {@code ⇝}, an unknown price is {@code ?}, and {@code +1} or {@code -1} is the day after or before the one that was asked about.
 */
final class DrawnJourneys {

    /** The day that is asked about where the day does not matter: a Monday. */
    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private final DrawnTimetable timetable;
    final Journeys journeys;

    DrawnJourneys(DrawnTimetable timetable, Journeys.Limits limits) {
        this.timetable = timetable;
        this.journeys = new Journeys(timetable.network, limits);
    }

    /** All that depart on the day. */
    String of(String from, String to) {
        return of(from, to, MONDAY);
    }

    String of(String from, String to, LocalDate day) {
        return text(list(from, to, day), day);
    }

    List<Journey> list(String from, String to, LocalDate day) {
        long end = midnight(day.plusDays(1));
        List<Journey> found = new ArrayList<>();
        for (Place place = Place.before(midnight(day)); place != null && place.first() < end; ) {
            Journeys.Page page =
                    journeys.after(timetable.station(from), timetable.station(to), Order.DEPARTURE, place, 10);
            found.addAll(page.journeys());
            place = page.later();
        }
        return found.stream().filter(journey -> journey.departs() < end).toList();
    }

    /** The next ones at or after a time of the day. */
    Journeys.Page after(String from, String to, LocalDate day, String time, int count) {
        return journeys.after(
                timetable.station(from), timetable.station(to), Order.DEPARTURE, Place.before(at(day, time)), count);
    }

    /** The last ones that arrive at or before a time of the day. */
    Journeys.Page arrivingBy(String from, String to, LocalDate day, String time, int count) {
        return journeys.before(
                timetable.station(from), timetable.station(to), Order.ARRIVAL, Place.after(at(day, time)), count);
    }

    static long at(LocalDate day, String time) {
        return day.atStartOfDay()
                .plusSeconds(DrawnTimetable.seconds(time))
                .atZone(DrawnTimetable.ZONE)
                .toEpochSecond();
    }

    private static long midnight(LocalDate day) {
        return at(day, "0:00");
    }

    String text(List<Journey> journeys, LocalDate day) {
        return journeys.stream()
                .map(journey -> "%s  %s  %s\n"
                        .formatted(
                                journey.legs().stream()
                                        .map(leg -> text(leg, day))
                                        .collect(Collectors.joining(", ")),
                                price(journey.price()),
                                changes(journey.changes())))
                .collect(Collectors.joining());
    }

    private String text(Leg leg, LocalDate day) {
        return switch (leg) {
            case Ride ride -> {
                List<Call> calls = timetable.network.calls(ride.trip());
                yield text(
                        ride,
                        calls.get(ride.board()).stop(),
                        "→",
                        calls.get(ride.alight()).stop(),
                        day);
            }
            case Walk walk -> text(walk, walk.from(), "⇝", walk.to(), day);
        };
    }

    private String text(Leg leg, int from, String arrow, int to, LocalDate day) {
        return "%s %s %s %s %s"
                .formatted(
                        time(leg.departs(), day),
                        timetable.stationOf(from),
                        arrow,
                        timetable.stationOf(to),
                        time(leg.arrives(), day));
    }

    static String time(long second, LocalDate day) {
        ZonedDateTime time = Instant.ofEpochSecond(second).atZone(DrawnTimetable.ZONE);
        long days = ChronoUnit.DAYS.between(day, time.toLocalDate());
        return "%d:%02d%s".formatted(time.getHour(), time.getMinute(), days == 0 ? "" : "%+d".formatted(days));
    }

    private static String price(int price) {
        return Price.known(price) ? "%d.%02d".formatted(price / 100, price % 100) : "?";
    }

    private static String changes(int changes) {
        return changes == 0 ? "direct" : changes == 1 ? "1 change" : changes + " changes";
    }
}
