package salon.chat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The talk of Salon, and its command line. */
@SpringBootApplication
public class ChatService {

    public static void main(String[] args) {
        SpringApplication.run(ChatService.class, args);
    }
}
