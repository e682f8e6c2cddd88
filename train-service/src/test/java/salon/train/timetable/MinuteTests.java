package salon.train.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinuteTests {

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-03-14, 18:00, 2026-03-14T17:00:00Z, 2026-03-14T17:00:59Z",
        "Europe/Paris, 2026-03-14, 23:59:59.999, 2026-03-14T22:59:00Z, 2026-03-14T22:59:59Z",
        "Europe/Paris, 2026-03-29, 01:59, 2026-03-29T00:59:00Z, 2026-03-29T00:59:59Z",
        "Europe/Paris, 2026-03-29, 03:00, 2026-03-29T01:00:00Z, 2026-03-29T01:00:59Z"
    })
    void lastsSixtySeconds(ZoneId zone, LocalDate day, LocalTime time, Instant begin, Instant end) {
        assertLasts(new Minute(zone, day, time), begin, end);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-03-29, 02:00, 2026-03-29T01:00:00Z",
        "Europe/Paris, 2026-03-29, 02:30, 2026-03-29T01:00:00Z",
        "Europe/Paris, 2026-03-29, 02:59, 2026-03-29T01:00:00Z",
        "Africa/Cairo, 2026-04-24, 00:30, 2026-04-23T22:00:00Z"
    })
    void isOverBeforeItBeginsWhereClocksSkipIt(ZoneId zone, LocalDate day, LocalTime time, Instant skip) {
        assertLasts(new Minute(zone, day, time), skip, skip.minusSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-10-25, 02:30, 2026-10-25T00:30:00Z, 2026-10-25T01:30:59Z",
        "America/New_York, 2026-11-01, 01:00, 2026-11-01T05:00:00Z, 2026-11-01T06:00:59Z"
    })
    void comesTwiceWhereClocksArePutBack(ZoneId zone, LocalDate day, LocalTime time, Instant begin, Instant end) {
        assertLasts(new Minute(zone, day, time), begin, end);
    }

    private static void assertLasts(Minute minute, Instant begin, Instant end) {
        assertThat(Instant.ofEpochSecond(minute.begin())).isEqualTo(begin);
        assertThat(Instant.ofEpochSecond(minute.end())).isEqualTo(end);
    }
}
