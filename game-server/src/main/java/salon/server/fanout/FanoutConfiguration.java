package salon.server.fanout;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Redis exactly where a host of it is named, and otherwise nothing of it at all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FanoutSettings.class)
@Import(RedisConfiguration.class)
class FanoutConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Channel channel() {
        return new LocalChannel();
    }
}
