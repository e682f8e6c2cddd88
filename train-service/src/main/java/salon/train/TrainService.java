package salon.train;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The timetable of Salon. */
@SpringBootApplication
public class TrainService {

    public static void main(String[] args) {
        SpringApplication.run(TrainService.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
