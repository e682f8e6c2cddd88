package salon.train.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/**
 * A minute as a station's clock shows it, and the seconds during which it does. When clocks are put back a minute comes twice, and goes from
 * the first of the earlier one to the last of the later one. When they are put forward some never come: what begins with such a minute begins
 * when the clock goes on, and what ends with it has ended just before.
 */
public record Minute(ZoneId zone, LocalDate day, LocalTime time) {

    private static final int LAST_SECOND = 59;

    /** Epoch second. */
    public long begin() {
        ZoneOffsetTransition skip = skip();
        return skip != null
                ? skip.toEpochSecond()
                : shown().atZone(zone).withEarlierOffsetAtOverlap().toEpochSecond();
    }

    /** Epoch second, included, so that what is shown as 18:00 is not after 18:00. */
    public long end() {
        ZoneOffsetTransition skip = skip();
        return skip != null
                ? skip.toEpochSecond() - 1
                : shown().atZone(zone).withLaterOffsetAtOverlap().toEpochSecond() + LAST_SECOND;
    }

    /** That of the clocks over this minute, if it never comes. */
    private @Nullable ZoneOffsetTransition skip() {
        ZoneOffsetTransition change = zone.getRules().getTransition(shown());
        return change != null && change.isGap() ? change : null;
    }

    private LocalDateTime shown() {
        return day.atTime(time.getHour(), time.getMinute());
    }
}
