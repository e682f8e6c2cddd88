package salon.server.fanout;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Redis where there is one, and otherwise nobody to tell. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FanoutSettings.class)
class FanoutConfiguration {

    @Bean
    Channel channel(ObjectProvider<LettuceConnectionFactory> redis, FanoutSettings settings) {
        LettuceConnectionFactory connections = redis.getIfAvailable();
        return connections == null
                ? new LocalChannel()
                : new RedisChannel(() -> connect(connections.getRequiredNativeClient()), settings.channel());
    }

    private static StatefulRedisPubSubConnection<String, String> connect(AbstractRedisClient client) {
        return switch (client) {
            case RedisClient redis -> redis.connectPubSub();
            case RedisClusterClient cluster -> cluster.connectPubSub();
            default -> throw new IllegalStateException("unknown kind of client " + client.getClass());
        };
    }
}
