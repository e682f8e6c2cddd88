package salon.train.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import salon.train.timetable.Timetable;

/** Times as the clocks at the stations show them. */
final class WallClock {

    private static final int DAY = 24 * 60 * 60;

    private WallClock() {}

    /** Such as 06:15. */
    static String time(Timetable timetable, long epochSecond) {
        return minutes(at(timetable, epochSecond).toLocalTime());
    }

    /** The same on a day that is not named, when nobody changes the clocks; 24:35 in a feed is 00:35 on the wall. */
    static String time(int secondOfServiceDay) {
        return minutes(LocalTime.ofSecondOfDay(secondOfServiceDay % DAY));
    }

    static LocalDate day(Timetable timetable, long epochSecond) {
        return at(timetable, epochSecond).toLocalDate();
    }

    /** Such as 2026-03-14T06:15:00+01:00. */
    static String moment(Timetable timetable, long epochSecond) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(timetable, epochSecond));
    }

    private static ZonedDateTime at(Timetable timetable, long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).atZone(timetable.network().zone());
    }

    private static String minutes(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
