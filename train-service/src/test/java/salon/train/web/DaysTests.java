package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import salon.train.feed.FeedSettings;
import salon.train.problem.Problem;
import salon.train.timetable.Timetable;

class DaysTests {

    private static final Timetable SEED = Drawn.seed("seed");
    private static final Timetable COAST = Drawn.coast("coast", null);

    @Test
    void beginsInTheTimetablesZone() {
        Days days = days("2026-03-13T23:30:59Z", null);

        assertThat(days.today(SEED)).isEqualTo("2026-03-14");
        assertThat(days.today(COAST)).isEqualTo("2026-03-13");
        assertThat(days.asked(SEED, days.today(SEED), "at", null)).isEqualTo("00:30");
        assertThat(days.asked(COAST, days.today(COAST), "at", null)).isEqualTo("16:30");
    }

    @Test
    void takesAnotherDaysBeginningIfNoTimeIsNamed() {
        Days days = days("2026-03-13T12:00:00Z", null);

        assertThat(days.asked(SEED, LocalDate.of(2026, 3, 14), "at", null)).isEqualTo("00:00");
        assertThat(days.asked(SEED, LocalDate.of(2026, 3, 14), "at", "6:05")).isEqualTo("06:05");
    }

    @Test
    void takesTheDayThatIsSetForToday() {
        Days days = days("2031-01-01T12:00:00Z", "2026-03-14");

        assertThat(days.asked(COAST, null)).isEqualTo("2026-03-14");
        assertThat(days.asked(COAST, LocalDate.of(2026, 3, 14), "at", null)).isEqualTo("04:00");
    }

    @Test
    void saysThatTodayIsNotInTheTimetable() {
        Days days = days("2031-01-01T12:00:00Z", null);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> days.asked(COAST, null))
                .satisfies(problem -> assertThat(problem.getBody().getDetail())
                        .isEqualTo(
                                "The timetable goes from 2026-03-02 to 2026-03-27, and today, 2031-01-01, is not in it:"
                                        + " ask with a date that is."));
    }

    @Test
    void hasMinutesOfSixtySecondsAlsoWhenClocksAreChanged() {
        LocalDate back = LocalDate.of(2026, 10, 25);
        LocalTime twice = LocalTime.of(2, 30);
        LocalDate plain = LocalDate.of(2026, 3, 14);

        assertThat(Days.end(SEED, plain, twice) - Days.start(SEED, plain, twice))
                .isEqualTo(59);
        // Half past two comes twice that night: from the first of them to the second.
        assertThat(Days.end(SEED, back, twice) - Days.start(SEED, back, twice))
                .isEqualTo(Duration.ofHours(1).toSeconds() + 59);
    }

    /** From two they are put forward to three. */
    @Test
    void readsATimeThatTheClocksSkipAsWhenTheyDo() {
        LocalDate forward = LocalDate.of(2026, 3, 29);
        LocalTime never = LocalTime.of(2, 30);

        assertThat(Days.start(SEED, forward, never)).isEqualTo(Days.start(SEED, forward, LocalTime.of(3, 0)));
        assertThat(Days.end(SEED, forward, never)).isEqualTo(Days.end(SEED, forward, LocalTime.of(1, 59)));
    }

    private static Days days(String now, @Nullable String today) {
        Map<String, Object> settings = today == null ? Map.of() : Map.of("salon.timetable.today", today);
        return new Days(
                new Binder(new MapConfigurationPropertySource(settings))
                        .bindOrCreate("salon.timetable", FeedSettings.class),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
