package salon.train.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** On which days a service runs: those of its week between two dates, with exceptions, or just the days that are listed. */
final class GtfsServices {

    private record Week(Set<DayOfWeek> days, LocalDate first, LocalDate last) {}

    private static final class Service {

        private @Nullable Week week;
        private final Map<LocalDate, Boolean> exceptions = new TreeMap<>();
    }

    private final Map<String, Service> services = new HashMap<>();

    static GtfsServices read(GtfsRows rows) throws RefusedFeed {
        if (!rows.has(GtfsFile.CALENDAR.name()) && !rows.has(GtfsFile.CALENDAR_DATES.name())) {
            rows.faults()
                    .add(
                            GtfsFile.CALENDAR.name(),
                            0,
                            "The file is missing, and so is calendar_dates.txt; one of them must say when trains run.");
        }
        GtfsServices services = new GtfsServices();
        rows.read(GtfsFile.CALENDAR, (row, calendar) -> services.addWeek(row));
        rows.read(GtfsFile.CALENDAR_DATES, (row, date) -> services.addException(row));
        return services;
    }

    private void addWeek(Row row) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (row.cell(day.name().toLowerCase(Locale.ROOT)).equals("1")) {
                days.add(day);
            }
        }
        LocalDate first = Cell.date(row.cell("start_date"));
        LocalDate last = Cell.date(row.cell("end_date"));
        if (last.isBefore(first)) {
            row.fault("end_date " + row.cell("end_date") + " is before start_date " + row.cell("start_date") + ".");
        }
        service(row).week = new Week(days, first, last);
    }

    private void addException(Row row) {
        boolean runs = row.cell("exception_type").equals("1");
        Boolean before = service(row).exceptions.putIfAbsent(Cell.date(row.cell("date")), runs);
        if (before != null) {
            row.fault("The service " + Fault.quoted(row.cell("service_id")) + " has a second exception on "
                    + row.cell("date") + ".");
        }
    }

    private Service service(Row row) {
        return services.computeIfAbsent(row.cell("service_id"), _ -> new Service());
    }

    boolean has(String id) {
        return services.containsKey(id);
    }

    /** All days of a service, worked out anew, for all services together may have millions. */
    TreeSet<LocalDate> days(String id) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Service service = services.get(id);
        if (service == null) {
            return days;
        }
        Week week = service.week;
        if (week != null) {
            week.first
                    .datesUntil(week.last.plusDays(1))
                    .filter(day -> week.days.contains(day.getDayOfWeek()))
                    .forEach(days::add);
        }
        service.exceptions.forEach((day, runs) -> {
            if (runs) {
                days.add(day);
            } else {
                days.remove(day);
            }
        });
        return days;
    }
}
