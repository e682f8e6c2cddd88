package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.TomcatWebServerConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The four doors with stubs behind them, and nothing else of the service. */
@SpringBootTest(
        classes = WholeLine.Stubs.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.threads.virtual.enabled=true")
abstract class WholeLine {

    /** No configuration by annotation: a scan for those would find it. */
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        TomcatWebServerConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @Import({LineConfiguration.class, WebSocketConfiguration.class})
    static class Stubs {

        @Bean
        StubTalks chatTalks() {
            return new StubTalks("WHO");
        }

        @Bean
        StubTalks chatJsonTalks() {
            return new StubTalks("{}");
        }

        @Bean
        StubTalks commandTalks() {
            return new StubTalks("WELCOME");
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Autowired
    @Qualifier("chatServer")
    TcpServer chatServer;

    @Autowired
    @Qualifier("commandServer")
    TcpServer commandServer;

    @Autowired
    @Qualifier("chatTalks")
    StubTalks chat;

    @Autowired
    @Qualifier("chatJsonTalks")
    StubTalks json;

    @Autowired
    @Qualifier("commandTalks")
    StubTalks commands;

    @Autowired
    MeterRegistry meters;

    @Autowired
    private Guests guests;

    @LocalServerPort
    int webPort;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listenToTheLog() {
        log.start();
        root().addAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** Nobody is left over, and every promise to the talks was kept. */
    @AfterEach
    void allIsWell() {
        root().detachAppender(log);
        await().atMost(TcpClient.PATIENCE)
                .untilAsserted(() -> assertThat(connections()).isZero());
        for (StubTalks talks : List.of(chat, json, commands)) {
            assertThat(talks.talks).allSatisfy(talk -> {
                assertThat(talk.lost).hasSize(1);
                assertThat(talk.misdeeds).isEmpty();
            });
            talks.forget();
        }
        assertThat(waiting()).isZero();
    }

    Guests guests() {
        return guests;
    }

    /** In the log. */
    List<String> warnings() {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                // That of another test, which is kept.
                .filter(event -> !event.getLoggerName().startsWith("com.zaxxer"))
                // Tomcat's own: it answers a ping on a connection that was closed in the same moment.
                .filter(event -> !event.getLoggerName().equals("org.apache.coyote.http11.Http11NioProtocol")
                        || event.getThrowableProxy() == null
                        || !event.getThrowableProxy().getMessage().contains("the WebSocket session has been closed"))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    List<String> notices() {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().equals(Level.INFO))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    double connections() {
        return meters.get("salon.chat.connections").gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    double waiting() {
        return meters.get("salon.chat.waiting").gauge().value();
    }

    double cutOffs(Ending why) {
        return meters.get("salon.chat.cutoffs")
                .tag("reason", why.tag())
                .counter()
                .count();
    }

    TcpClient chatter() throws IOException {
        TcpClient client = new TcpClient(chatServer.port());
        assertThat(client.hear()).isEqualTo("WHO");
        return client;
    }

    TcpClient commander() throws IOException {
        TcpClient client = new TcpClient(commandServer.port());
        assertThat(client.hear()).isEqualTo("WELCOME");
        return client;
    }

    RawWebSocket webChatter() throws IOException {
        RawWebSocket client = new RawWebSocket(webPort, "/chat");
        assertThat(client.hear()).isEqualTo("WHO");
        return client;
    }

    /** That somebody who behaves is answered. */
    void assertServes() throws IOException {
        try (TcpClient client = chatter()) {
            assertThat(client.say("hello").hear()).isEqualTo("ECHO hello");
        }
        try (RawWebSocket client = webChatter()) {
            assertThat(client.say("hello").hear()).isEqualTo("ECHO hello");
        }
    }
}
