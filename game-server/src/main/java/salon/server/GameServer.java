package salon.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The rooms in which games are played. */
@SpringBootApplication
@EnableFeignClients
@EnableScheduling
public class GameServer {

    public static void main(String[] args) {
        SpringApplication.run(GameServer.class, args);
    }
}
