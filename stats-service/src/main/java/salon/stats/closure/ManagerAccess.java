package salon.stats.closure;

import feign.auth.BasicAuthRequestInterceptor;
import org.springframework.context.annotation.Bean;
import salon.stats.access.ServiceAccount;

/**
 * How {@link ManagerClient} proves that a service is asking. On purpose not a {@code @Configuration} that is scanned: the
 * password goes to game-manager alone, not into whatever other client may come.
 */
class ManagerAccess {

    @Bean
    BasicAuthRequestInterceptor serviceAccount(ServiceAccount account) {
        return new BasicAuthRequestInterceptor(account.name(), account.password());
    }
}
