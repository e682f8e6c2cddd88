package salon.train.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import salon.train.feed.FeedSettings;
import salon.train.problem.Problem;
import salon.train.timetable.Minute;
import salon.train.timetable.Timetable;

/** Which day and which moment is meant, in the timetable's zone; who names no day means today. */
@Component
class Days {

    private final FeedSettings settings;
    private final Clock clock;

    Days(FeedSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Today, unless the settings say that it is another day: a feed of last year can still be asked. */
    LocalDate today(Timetable timetable) {
        return settings.today(clock.withZone(timetable.network().zone()));
    }

    /** The day that was asked for, or today; within the timetable's days. */
    LocalDate asked(Timetable timetable, @Nullable String text) {
        LocalDate day = text == null ? today(timetable) : Asked.date("date", text);
        LocalDate first = timetable.origin().firstDay();
        LocalDate last = timetable.origin().lastDay();
        if ((first != null && day.isBefore(first)) || (last != null && day.isAfter(last))) {
            throw new Problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "DATE_OUT_OF_RANGE",
                            "The timetable goes from %s to %s, and %s%s%s is not in it: ask with a date that is."
                                    .formatted(
                                            first, last, text == null ? "today, " : "", day, text == null ? "," : ""))
                    .with("parameter", "date")
                    .with("firstDay", String.valueOf(first))
                    .with("lastDay", String.valueOf(last));
        }
        return day;
    }

    /** The time that was asked for; else now if the day is today, or the day's beginning. */
    LocalTime asked(Timetable timetable, LocalDate day, String parameter, @Nullable String text) {
        if (text != null) {
            return Asked.time(parameter, text);
        }
        return day.equals(today(timetable))
                ? LocalTime.now(clock.withZone(timetable.network().zone())).truncatedTo(ChronoUnit.MINUTES)
                : LocalTime.MIDNIGHT;
    }

    /** The first second of a minute that was asked for. */
    static long start(Timetable timetable, LocalDate day, LocalTime time) {
        return new Minute(timetable.network().zone(), day, time).begin();
    }

    /** The last second of a minute that was asked for. */
    static long end(Timetable timetable, LocalDate day, LocalTime time) {
        return new Minute(timetable.network().zone(), day, time).end();
    }
}
