package salon.server;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The rooms in which games are played. */
@SpringBootApplication
@EnableFeignClients
@EnableScheduling
public class GameServer {

    public static void main(String[] args) {
        SpringApplication.run(GameServer.class, args);
    }

    /** To the millisecond, as the journal keeps it: a time must not change by being stored. */
    @Bean
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
