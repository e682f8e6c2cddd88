package salon.train.wire;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import salon.train.timetable.Timetables;

/** The seed's protocol beside REST: the same timetable, the same day. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TcpSettings.class)
class WireConfiguration {

    private static final int LOOKAHEAD = 8;

    @Bean
    TrainServer trainServer(TcpSettings settings, Timetables timetables, MeterRegistry meters) {
        Frames frames = new Frames(settings.byteOrder());
        return new TrainServer(settings, frames, new Answers(timetables, frames, LocalDate::now, LOOKAHEAD), meters);
    }
}
