package salon.server.stats;

import feign.auth.BasicAuthRequestInterceptor;
import org.springframework.context.annotation.Bean;
import salon.server.access.ServiceAccount;

/** Shows the services' password to the stats-service, and to it alone: not a configuration of the whole application. */
class ServiceCredentials {

    @Bean
    BasicAuthRequestInterceptor basicAuth(ServiceAccount account) {
        return new BasicAuthRequestInterceptor(account.name(), account.password());
    }
}
