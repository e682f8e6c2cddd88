package salon.chat;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;

/** The talk of Salon, and its command line. */
@SpringBootApplication
@EnableFeignClients
public class ChatService {

    public static void main(String[] args) {
        SpringApplication.run(ChatService.class, args);
    }

    /** In the zone that {@code date} answers in. */
    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
