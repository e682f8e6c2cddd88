package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import salon.chat.line.TcpServer;
import salon.chat.protocol.AsyncApi;
import salon.chat.transcript.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, talked to as its clients do. Each test has a room of its own, so that none hears another. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"salon.line.lines-per-second=100000", "salon.line.burst=100000"})
abstract class WholeChat {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AsyncApi API = AsyncApi.load();
    private static final AtomicInteger ROOMS = new AtomicInteger();

    @Autowired
    @Qualifier("chatServer")
    TcpServer chat;

    @LocalServerPort
    int port;

    final String room = "room-" + ROOMS.incrementAndGet();
    private final List<Client> clients = new ArrayList<>();

    @Autowired
    private MeterRegistry meters;

    /** Also for the next test: a nick is free only once it is seen that its user is gone. */
    @AfterEach
    void everyoneLeaves() {
        clients.forEach(Client::vanish);
        await().atMost(Client.PATIENCE)
                .until(() -> meters.get("salon.chat.nicks").gauge().value() == 0);
    }

    /** Somebody with {@code nc}, who has been asked for a nick. */
    Client stranger() {
        Client client = Client.overTcp(chat.port());
        clients.add(client);
        assertThat(client.next()).isEqualTo("WHO");
        return client;
    }

    /** Somebody with {@code nc}, in this test's room. */
    Client person(String nick) {
        Client client = stranger();
        client.send("IAM " + nick);
        assertThat(client.next()).isEqualTo("ARR " + nick);
        client.send("JON " + room);
        assertThat(client.next()).isEqualTo("JON " + room);
        assertThat(client.next()).isEqualTo("ARR " + nick);
        return client;
    }

    /** A page in a browser, which has been asked for a nick. */
    Page page() {
        Client client = Client.overWebSocket(port, "/chat", "salon.chat.json");
        clients.add(client);
        Page page = new Page(client);
        page.hears("WHO");
        return page;
    }

    /** A page in this test's room. */
    Page page(String nick) {
        Page page = page();
        page.says("{'type':'IAM','nick':'%s','room':'%s'}".formatted(nick, room));
        assertThat(page.hears("ARR").get("nick").asString()).isEqualTo(nick);
        return page;
    }

    /** The JSON side of the conversation. */
    record Page(Client client) {

        /** Single quotes stand for double ones. */
        Page says(String json) {
            client.send(json.replace('\'', '"'));
            return this;
        }

        /** The next message, which must be as it is described. */
        JsonNode hears() {
            String line = client.next();
            assertThat(line).as("a message").isNotNull();
            JsonNode json = JSON.readTree(line);
            assertThat(API.faults(json)).as(line).isEmpty();
            return json;
        }

        /** The next message, which must be of this type. */
        JsonNode hears(String type) {
            JsonNode json = hears();
            assertThat(json.get("type").asString()).as(json.toString()).isEqualTo(type);
            return json;
        }

        void hearsNothing() {
            says("{'type':'FENCE'}");
            assertThat(hears("ERR").get("code").asString()).isEqualTo("UNKNOWN_KEYWORD");
        }

        @Nullable
        String hearsTheEnd() {
            return client.next();
        }
    }
}
