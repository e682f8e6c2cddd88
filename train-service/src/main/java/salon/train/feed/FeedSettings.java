package salon.train.feed;

import java.nio.file.InvalidPathException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import salon.train.search.Journeys;

/**
 * Which timetable is served, and how far it is searched.
 *
 * @param feed a path (or classpath:…) to a file in the seed's format, to a zip with GTFS or to a folder with GTFS; which of them it is shows
 *     by itself
 * @param zone in which the times of the seed's format are meant; GTFS says its own
 * @param changeTime the least time to change trains at a stop of which the feed says nothing
 * @param mostChanges how often a journey may change trains
 * @param longestJourney from departure to arrival
 * @param lookahead how many days a page of journeys looks ahead
 * @param watch how often to look whether the feed has changed; nothing (0s) for never
 * @param maxBytes of a feed, unpacked; never more than an eighth of the memory that the JVM may take
 * @param today the day to take for today, for a feed that has run out; normally absent
 */
@ConfigurationProperties("salon.timetable")
public record FeedSettings(
        @DefaultValue("classpath:sncf.txt") String feed,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("5m") Duration changeTime,
        @DefaultValue("5") int mostChanges,
        @DefaultValue("24h") Duration longestJourney,
        @DefaultValue("8") int lookahead,
        @DefaultValue("2s") Duration watch,
        @DefaultValue("512MB") DataSize maxBytes,
        @Nullable LocalDate today) {

    public FeedSettings {
        check(!feed.isBlank(), "feed", "is empty; it names a file or a folder, or classpath:sncf.txt");
        check(isPath(feed), "feed", "is no path");
        check(between(changeTime, Duration.ZERO, Duration.ofDays(1)), "change-time", "must be from 0s to 24h");
        check(mostChanges >= 0 && mostChanges <= 9, "most-changes", "must be from 0 to 9");
        check(
                between(longestJourney, Duration.ofMinutes(1), Duration.ofDays(7)),
                "longest-journey",
                "must be from 1m to 7d");
        check(lookahead >= 1 && lookahead <= 31, "lookahead", "must be from 1 to 31 days");
        check(
                watch.isZero() || between(watch, Duration.ofMillis(50), Duration.ofDays(1)),
                "watch",
                "must be 0s (never) or from 50ms to 24h");
        check(maxBytes.toBytes() > 0, "max-bytes", "must be more than nothing");
    }

    /** The day that questions mean which name none: the one that is set for today, else what the clock shows. */
    public LocalDate today(Clock clock) {
        return today != null ? today : LocalDate.now(clock);
    }

    Journeys.Limits limits() {
        return new Journeys.Limits(mostChanges, Math.toIntExact(longestJourney.toSeconds()), lookahead);
    }

    int changeSeconds() {
        return Math.toIntExact(changeTime.toSeconds());
    }

    /** All that makes another timetable of the same feed. */
    String shape() {
        return String.join(
                " ",
                "1",
                zone.getId(),
                changeTime.toString(),
                String.valueOf(mostChanges),
                longestJourney.toString(),
                String.valueOf(lookahead));
    }

    private static boolean between(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static boolean isPath(String feed) {
        try {
            return !new FeedLocation(feed).name().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static void check(boolean good, String setting, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException("salon.timetable." + setting + " " + otherwise + ".");
        }
    }
}
