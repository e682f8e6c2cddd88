package salon.chat.line;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import salon.chat.line.Door.Place;
import salon.chat.line.WebSocketDoor.Speech;

/** The four doors: chat and commands, each by TCP and by WebSocket. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LineSettings.class)
class LineConfiguration {

    /** The subprotocol of the chat in JSON. */
    static final String JSON = "salon.chat.json";

    @Bean
    Tally lineTally(MeterRegistry meters) {
        return new Tally(meters, System::nanoTime);
    }

    @Bean
    Guests guests(LineSettings settings) {
        return new Guests(settings.connections(), settings.connectionsPerAddress());
    }

    @Bean
    Visitors visitors(LineSettings settings, Guests guests, MeterRegistry meters) {
        return new Visitors(settings, guests, meters);
    }

    @Bean
    Loops lineLoops() {
        return new Loops();
    }

    @Bean
    TcpServer chatServer(
            LineSettings settings, @Qualifier("chatTalks") Talks talks, Visitors visitors, Tally tally, Loops loops) {
        return new TcpServer(Place.CHAT, settings, talks, visitors, tally, loops.group());
    }

    @Bean
    TcpServer commandServer(
            LineSettings settings,
            @Qualifier("commandTalks") Talks talks,
            Visitors visitors,
            Tally tally,
            Loops loops) {
        return new TcpServer(Place.COMMANDS, settings, talks, visitors, tally, loops.group());
    }

    @Bean
    WebSocketDoor chatDoor(
            LineSettings settings,
            @Qualifier("chatTalks") Talks talks,
            @Qualifier("chatJsonTalks") Talks jsonTalks,
            Visitors visitors,
            Tally tally) {
        return new WebSocketDoor(
                Place.CHAT,
                new Speech(Form.LINE, talks),
                Map.of(JSON, new Speech(Form.JSON, jsonTalks)),
                settings,
                visitors,
                tally);
    }

    @Bean
    WebSocketDoor commandDoor(
            LineSettings settings, @Qualifier("commandTalks") Talks talks, Visitors visitors, Tally tally) {
        return new WebSocketDoor(Place.COMMANDS, new Speech(Form.LINE, talks), Map.of(), settings, visitors, tally);
    }
}
