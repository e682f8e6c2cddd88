package salon.train;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The timetable of Salon. */
@SpringBootApplication
public class TrainService {

    public static void main(String[] args) {
        SpringApplication.run(TrainService.class, args);
    }
}
