package salon.server.fanout;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Spring Boot's connections to Redis, exactly where a host of it is named. {@code GameServer} excludes their auto-configuration, so
 * that a node that is alone starts nothing of it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.data.redis.host")
@Import(DataRedisAutoConfiguration.class)
class RedisConfiguration {

    /** What may be under way to a Redis that does not answer. */
    private static final int MOST_UNDER_WAY = 1000;

    /** A connection that is lost stays lost, and says so at once: {@link RedisChannel} makes another. */
    @Bean
    LettuceClientOptionsBuilderCustomizer failFast() {
        return options -> options.autoReconnect(false)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_UNDER_WAY);
    }
}
