package salon.train.wire;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import salon.train.feed.FeedSettings;
import salon.train.timetable.Timetables;

/** The seed's protocol beside REST: the same timetable, the same day. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TcpSettings.class)
class WireConfiguration {

    /** Only after the feed was read: whoever can connect is answered. */
    @Bean
    @DependsOn("feedReload")
    TrainServer trainServer(
            TcpSettings settings, FeedSettings feed, Timetables timetables, Clock clock, MeterRegistry meters) {
        Frames frames = new Frames(settings.byteOrder());
        Today today = zone -> feed.today(clock.withZone(zone));
        return new TrainServer(settings, frames, new Answers(timetables, frames, today, feed.lookahead()), meters);
    }
}
