package salon.manager;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Gives every game its code, and knows which games are open. */
@SpringBootApplication
public class GameManager {

    public static void main(String[] args) {
        SpringApplication.run(GameManager.class, args);
    }
}
