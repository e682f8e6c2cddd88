package salon.server.fanout;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * The channel over Redis, with the connections as Spring Boot's {@code spring.data.redis} describes them. {@code GameServer}
 * excludes the auto-configuration, so that a node that is alone starts without it.
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

    @Bean
    Channel redis(LettuceConnectionFactory connections, FanoutSettings settings) {
        return new RedisChannel(() -> connect(connections.getRequiredNativeClient()), settings.channel());
    }

    private static StatefulRedisPubSubConnection<String, String> connect(AbstractRedisClient client) {
        return switch (client) {
            case RedisClient redis -> redis.connectPubSub();
            case RedisClusterClient cluster -> cluster.connectPubSub();
            default -> throw new IllegalStateException("unknown kind of client " + client.getClass());
        };
    }
}
