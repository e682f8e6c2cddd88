package salon.chat.fanout;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** For a node that is not alone. */
@Configuration(proxyBeanMethods = false)
@WhereNodesShare
@EnableConfigurationProperties(FanoutSettings.class)
class FanoutConfiguration {

    /** Without it each attempt would wait longer than the one before, up to half a minute. */
    private static final Duration RETRY = Duration.ofMillis(500);

    @Bean
    @ConditionalOnMissingBean
    Fanout fanout(RedisConnectionFactory connections, FanoutSettings settings, MeterRegistry meters) {
        return new RedisFanout(connections, settings, FanoutMeters.in(meters));
    }

    @Bean
    FanoutHealth fanoutHealthIndicator(Fanout fanout) {
        return new FanoutHealth(fanout);
    }

    @Bean
    ClientResourcesBuilderCustomizer steadyRetries() {
        return resources -> resources.reconnectDelay(Delay.constant(RETRY));
    }

    /** What cannot be sent now is not worth sending later. */
    @Bean
    LettuceClientOptionsBuilderCustomizer nothingKeptForLater() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }
}
