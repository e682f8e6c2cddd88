package salon.chat.transcript;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import salon.chat.line.TcpServer;

/** Each seed's conversation, held over TCP and over WebSocket: one line is one frame, and nothing else differs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class TranscriptTests {

    @Autowired
    @Qualifier("chatServer")
    private TcpServer chat;

    @Autowired
    @Qualifier("commandServer")
    private TcpServer commands;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = "003-chat.txt")
    void theChatIsTheSeeds(String name) {
        Transcript.read(name).play(() -> Client.overTcp(chat.port()));
    }

    @ParameterizedTest
    @ValueSource(strings = "003-chat.txt")
    void theChatIsTheSeedsOverWebSocket(String name) {
        Transcript.read(name).play(() -> Client.overWebSocket(port, "/chat"));
    }

    @ParameterizedTest
    @ValueSource(strings = "003-chat.txt")
    void theChatIsTheSeedsWhateverCarriesIt(String name) {
        AtomicInteger clients = new AtomicInteger();
        Transcript.read(name)
                .play(() -> clients.incrementAndGet() % 2 == 0
                        ? Client.overTcp(chat.port())
                        : Client.overWebSocket(port, "/chat"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000-commands.txt", "004-first-name.txt"})
    void theCommandsAreTheSeeds(String name) {
        Transcript.read(name).play(() -> Client.overTcp(commands.port()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000-commands.txt", "004-first-name.txt"})
    void theCommandsAreTheSeedsOverWebSocket(String name) {
        Transcript.read(name).play(() -> Client.overWebSocket(port, "/commands"));
    }
}
