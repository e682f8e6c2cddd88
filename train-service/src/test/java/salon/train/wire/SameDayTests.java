package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import salon.train.feed.FeedReload;
import salon.train.timetable.Timetables;

/** The protocol knows no dates: which day its clients mean is what REST takes for today, in a feed that runs not every day alike. */
class SameDayTests {

    private static final String FROM = "San Francisco Caltrain";
    private static final String TO = "Gilroy Caltrain";

    @Test
    void isTheDayThatIsSetForToday() {
        // Trains to Gilroy run on working days only.
        assertThat(numbers("2026-03-14T12:00:00Z", '3', "today=2009-09-01")).hasSize(3);
        assertThat(numbers("2026-03-14T12:00:00Z", '3', "today=2009-09-06")).isEmpty();
    }

    @Test
    void isTheClocksDayWhereTheTrainsRun() {
        assertThat(numbers("2009-09-05T06:59:00Z", '3')).as("Friday").hasSize(3);
        assertThat(numbers("2009-09-05T07:00:00Z", '3')).as("Saturday").isEmpty();
    }

    @Test
    void looksForTheNextTrainAsFarAheadAsTheSettingsSay() {
        // A Saturday before Labour Day: nothing goes there until Tuesday.
        assertThat(numbers("2009-09-05T12:00:00Z", '1')).hasSize(1);
        assertThat(numbers("2009-09-05T12:00:00Z", '1', "lookahead=3")).hasSize(1);
        assertThat(numbers("2009-09-05T12:00:00Z", '1', "lookahead=2")).isEmpty();
    }

    /** What the clients of an option are told of, by a service that was started at that moment. */
    private static List<String> numbers(String now, char option, String... settings) {
        List<String> numbers = new ArrayList<>();
        new ApplicationContextRunner()
                .withUserConfiguration(WireConfiguration.class, FeedReload.class, Timetables.class)
                .withBean(SimpleMeterRegistry.class)
                .withBean(Clock.class, () -> Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .withPropertyValues("salon.tcp.port=0", "salon.timetable.feed=classpath:caltrain-gtfs.zip")
                .withPropertyValues(List.of(settings).stream()
                        .map(setting -> "salon.timetable." + setting)
                        .toArray(String[]::new))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    lines(context.getBean(TrainServer.class).port(), option).stream()
                            .filter(line -> !line.isEmpty())
                            .map(line -> line.substring(0, line.indexOf(';')))
                            .forEach(numbers::add);
                });
        return numbers;
    }

    private static List<String> lines(int port, char option) throws IOException {
        try (Client client = new Client(port)) {
            return option == '1'
                    ? List.of(client.ask(option, FROM, TO, "6:00").readString())
                    : client.ask(option, FROM, TO).readList();
        }
    }
}
