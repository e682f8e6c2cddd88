package salon.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisRepositoriesAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.health.DataRedisHealthContributorAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.health.DataRedisReactiveHealthContributorAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.observation.LettuceObservationAutoConfiguration;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The rooms in which games are played. Redis is for the {@code fanout} package alone, which takes of it what it needs. */
@SpringBootApplication(
        exclude = {
            DataRedisAutoConfiguration.class,
            DataRedisHealthContributorAutoConfiguration.class,
            DataRedisReactiveAutoConfiguration.class,
            DataRedisReactiveHealthContributorAutoConfiguration.class,
            DataRedisRepositoriesAutoConfiguration.class,
            LettuceObservationAutoConfiguration.class
        })
@EnableFeignClients
@EnableScheduling
public class GameServer {

    public static void main(String[] args) {
        SpringApplication.run(GameServer.class, args);
    }
}
