package salon.chat.presence;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A register of one's own, or one that is shared by all nodes: that is so if there is somebody who tells the others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NodeSettings.class)
class PresenceConfiguration {

    @Bean
    Register register(
            ObjectProvider<Watcher> watcher, Presences presences, PresenceWriter writer, NodeSettings settings) {
        Watcher telling = watcher.getIfAvailable();
        return telling == null ? new Alone() : new SharedRegister(presences, writer, settings, telling);
    }

    @Bean
    Graveyard graveyard(Presences presences, NodeSettings settings) {
        return new Graveyard(presences, settings.lease());
    }
}
