package salon.server.chat;

import feign.Retryer;
import feign.auth.BasicAuthRequestInterceptor;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import salon.server.access.ServiceAccount;

/** How {@link ChatClient} calls. Not a configuration of the whole application: it shows the services' password. */
class ChatAccess {

    @Bean
    BasicAuthRequestInterceptor basicAuth(ServiceAccount account) {
        return new BasicAuthRequestInterceptor(account.name(), account.password());
    }

    /** Once more at once: a connection that was kept open may lead to a process that has been restarted since. */
    @Bean
    Retryer onceMore() {
        long pause = Duration.ofMillis(50).toMillis();
        return new Retryer.Default(pause, pause, 2);
    }
}
