package salon.stats;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Counts who won, and asks for finished games to be closed. */
@SpringBootApplication
public class StatsService {

    public static void main(String[] args) {
        SpringApplication.run(StatsService.class, args);
    }
}
