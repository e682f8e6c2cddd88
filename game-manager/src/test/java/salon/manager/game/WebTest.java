package salon.manager.game;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import salon.manager.code.Codes;
import salon.manager.server.GameServer;
import salon.manager.server.GameTypes;

/** The web side with its real rules of access and its real checks; what is behind it is mocked. One context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(
        controllers = {
            GameController.class,
            ClosureController.class,
            GameTypeController.class,
            GamesByCodeController.class
        },
        properties = "salon.service.password=" + WebTest.PASSWORD)
@Import({WebTest.Setting.class, Opening.class, Codes.class, Tally.class, SimpleMeterRegistry.class})
@MockitoBean(types = {Games.class, GroupCommit.class, GameReader.class, GameTypes.class, Closing.class})
@interface WebTest {

    String PASSWORD = "a-password-for-the-tests";

    @TestConfiguration
    @ComponentScan("salon.manager.access")
    @EnableConfigurationProperties({Terms.class, GameServer.class})
    class Setting {

        @Bean
        @Primary
        Clock stoppedClock() {
            return Clock.fixed(Instant.parse("2026-01-01T12:00:00.123456789Z"), ZoneOffset.UTC);
        }
    }
}
