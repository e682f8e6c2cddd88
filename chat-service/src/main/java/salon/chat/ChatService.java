package salon.chat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

/** The talk of Salon, and its command line. */
@SpringBootApplication
@EnableFeignClients
public class ChatService {

    public static void main(String[] args) {
        SpringApplication.run(ChatService.class, args);
    }
}
