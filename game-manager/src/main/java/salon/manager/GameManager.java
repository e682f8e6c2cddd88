package salon.manager;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Gives every game its code, and knows which games are open. */
@SpringBootApplication
public class GameManager {

    public static void main(String[] args) {
        SpringApplication.run(GameManager.class, args);
    }

    /** The one source of time, so that a test can move it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
