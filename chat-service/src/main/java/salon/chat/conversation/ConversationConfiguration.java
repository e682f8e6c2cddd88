package salon.chat.conversation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import salon.chat.line.Connection;
import salon.chat.line.Talk;
import salon.chat.line.Talks;
import salon.chat.protocol.Json;
import salon.chat.protocol.Keywords;
import salon.chat.protocol.Spelling;

/** One conversation, in two spellings. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ConversationSettings.class)
class ConversationConfiguration {

    @Bean
    Talks chatTalks(Host host) {
        return in(new Keywords(), host);
    }

    @Bean
    Talks chatJsonTalks(Host host) {
        return in(new Json(), host);
    }

    private static Talks in(Spelling spelling, Host host) {
        return connection -> begin(connection, spelling, host);
    }

    private static Talk begin(Connection connection, Spelling spelling, Host host) {
        Visit visit = new Visit(host, connection, spelling);
        host.floor().execute(visit::begin);
        return visit;
    }
}
