package salon.train.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class FeedSettingsTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner().withUserConfiguration(Here.class);

    @Test
    void serveTheSeedsTimetableUnlessToldOtherwise() {
        context.run(started -> assertThat(started.getBean(FeedSettings.class))
                .hasToString("FeedSettings[feed=classpath:sncf.txt, zone=Europe/Paris, changeTime=PT5M, mostChanges=5,"
                        + " longestJourney=PT24H, lookahead=8, watch=PT2S, maxBytes=536870912B, today=null]"));
    }

    @Test
    void takeWhatIsSet() {
        context.withPropertyValues(
                        "salon.timetable.feed=/feeds/caltrain.zip",
                        "salon.timetable.zone=America/Los_Angeles",
                        "salon.timetable.watch=0s",
                        "salon.timetable.max-bytes=1MB",
                        "salon.timetable.today=2009-09-01")
                .run(started -> assertThat(started.getBean(FeedSettings.class))
                        .hasToString("FeedSettings[feed=/feeds/caltrain.zip, zone=America/Los_Angeles,"
                                + " changeTime=PT5M, mostChanges=5, longestJourney=PT24H, lookahead=8, watch=PT0S,"
                                + " maxBytes=1048576B, today=2009-09-01]"));
    }

    @Test
    void takeTheClocksDayForTodayUnlessAnotherIsSet() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-13T23:30:00Z"), ZoneId.of("Europe/Paris"));
        context.run(started ->
                assertThat(started.getBean(FeedSettings.class).today(clock)).isEqualTo("2026-03-14"));
        context.withPropertyValues("salon.timetable.today=2009-09-01")
                .run(started -> assertThat(started.getBean(FeedSettings.class).today(clock))
                        .isEqualTo("2009-09-01"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            feed,            ' ',   salon.timetable.feed is empty
            change-time,     -1s,   salon.timetable.change-time must be from 0s to 24h.
            change-time,     25h,   salon.timetable.change-time must be from 0s to 24h.
            most-changes,    -1,    salon.timetable.most-changes must be from 0 to 9.
            most-changes,    10,    salon.timetable.most-changes must be from 0 to 9.
            longest-journey, 0s,    salon.timetable.longest-journey must be from 1m to 7d.
            longest-journey, 8d,    salon.timetable.longest-journey must be from 1m to 7d.
            lookahead,       0,     salon.timetable.lookahead must be from 1 to 31 days.
            lookahead,       32,    salon.timetable.lookahead must be from 1 to 31 days.
            watch,           1ms,   salon.timetable.watch must be 0s (never) or from 50ms to 24h.
            max-bytes,       0,     salon.timetable.max-bytes must be more than nothing.
            zone,            Mars,  salon.timetable.zone
            today,           soon,  salon.timetable.today
            """)
    void areRefusedByName(String setting, String value, String message) {
        context.withPropertyValues("salon.timetable." + setting + "=" + value)
                .run(started -> assertThat(stack(started.getStartupFailure())).contains(message));
    }

    private static String stack(@Nullable Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.append(cause).append('\n');
        }
        return messages.toString();
    }

    @Configuration
    @EnableConfigurationProperties(FeedSettings.class)
    static class Here {}
}
