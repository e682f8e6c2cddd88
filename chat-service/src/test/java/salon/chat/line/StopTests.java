package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;

/** When the service stops everyone is told, and then gone. */
class StopTests extends WholeLine {

    @Autowired
    private List<SmartLifecycle> everything;

    @Test
    void everyoneIsToldAndThenClosed() throws Exception {
        int port = chatServer.port();
        try (TcpClient tcp = chatter();
                RawWebSocket web = webChatter();
                TcpClient command = commander()) {
            stop();
            assertThat(tcp.hearToEnd()).startsWith("END STOPPING ");
            assertThat(command.hearToEnd()).startsWith("END STOPPING ");
            assertThat(web.hear()).startsWith("END STOPPING ");
            assertThat(web.readClose()).isEqualTo("1012 STOPPING");
            assertThatThrownBy(() -> new TcpClient(port)).isInstanceOf(ConnectException.class);
            try (RawWebSocket late = new RawWebSocket(webPort, "/chat")) {
                assertThat(late.readClose()).isEqualTo("1012 STOPPING");
            }
            assertThat(connections()).isZero();
        } finally {
            start();
        }
        assertThat(chat.talks).allSatisfy(talk -> assertThat(talk.lost).containsExactly(Ending.STOPPING));
        assertThat(warnings()).isEmpty();
        assertServes();
    }

    @Test
    void whoeverNeverReadsDoesNotHoldItUp() throws Exception {
        try (TcpClient tcp = TcpClient.withLittleRoom(chatServer.port());
                RawWebSocket web = RawWebSocket.withLittleRoom(webPort, "/chat")) {
            assertThat(tcp.hear()).isEqualTo("WHO");
            assertThat(web.hear()).isEqualTo("WHO");
            for (StubTalks.Stub talk : chat.talks) {
                SlowReaderTests.fill(talk.connection);
            }
            stop();
            assertThat(connections()).isZero();
        } finally {
            start();
        }
        assertThat(chat.talks).allSatisfy(talk -> assertThat(talk.lost).containsExactly(Ending.STOPPING));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void stopsTwiceAndStartsAgain() throws IOException {
        chatServer.stop();
        chatServer.stop();
        assertThatThrownBy(chatServer::port).isInstanceOf(IllegalStateException.class);
        chatServer.start();
        assertServes();
    }

    private void stop() throws InterruptedException {
        List<SmartLifecycle> doors = doors();
        CountDownLatch stopped = new CountDownLatch(doors.size());
        doors.forEach(door -> door.stop(stopped::countDown));
        stopped.await();
    }

    private void start() {
        doors().forEach(SmartLifecycle::start);
    }

    private List<SmartLifecycle> doors() {
        return everything.stream()
                .filter(bean -> bean instanceof TcpServer || bean instanceof WebSocketDoor)
                .toList();
    }
}
