package salon.manager.server;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Switches on the Feign client of this package, the only one of the service. */
@Configuration
@EnableFeignClients
@EnableConfigurationProperties(GameServer.class)
class Clients {

    /** The time by which the answer about the games grows old. */
    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }
}
