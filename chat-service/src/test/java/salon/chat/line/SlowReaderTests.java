package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client that never reads is cut off; the others do not notice. */
class SlowReaderTests extends WholeLine {

    private static final int LINES = 1000;
    private static final int SIZE = 2000;

    @Test
    void readerWhoReadsMayBeSentAsMuchAsABurst() throws IOException {
        try (TcpClient tcp = chatter();
                RawWebSocket web = webChatter()) {
            tcp.say("GIVE " + LINES + " " + SIZE);
            web.say("GIVE " + LINES + " " + SIZE);
            for (int line = 0; line < LINES; line++) {
                assertThat(tcp.hear()).hasSize(SIZE - 1);
                assertThat(web.hear()).hasSize(SIZE - 1);
            }
            assertThat(tcp.hear()).isEqualTo("GIVEN");
            assertThat(web.hear()).isEqualTo("GIVEN");
        }
    }

    @Test
    void tcpClientThatNeverReadsIsCutOff() throws IOException {
        try (TcpClient alice = chatter();
                RawWebSocket bob = webChatter();
                TcpClient deaf = TcpClient.withLittleRoom(chatServer.port())) {
            assertThat(deaf.hear()).isEqualTo("WHO");
            speakUntilLost(alice, bob);
        }
    }

    @Test
    void webSocketThatNeverReadsIsCutOff() throws IOException {
        try (TcpClient alice = chatter();
                RawWebSocket bob = webChatter();
                RawWebSocket deaf = RawWebSocket.withLittleRoom(webPort, "/chat")) {
            assertThat(deaf.hear()).isEqualTo("WHO");
            speakUntilLost(alice, bob);
        }
    }

    /** The last to come is the one that does not read. */
    private void speakUntilLost(TcpClient alice, RawWebSocket bob) throws IOException {
        StubTalks.Stub deaf = chat.last();
        double before = cutOffs(Ending.SLOW_READER);
        String line = "ALL " + "x".repeat(4000);
        long most = 0;
        while (deaf.lost.isEmpty()) {
            deaf.connection.send(new Line(line));
            alice.say("hello");
            assertThat(alice.hear()).isEqualTo("ECHO hello");
            most = Math.max(most, (long) waiting());
            for (int times = 0; times < 50; times++) {
                deaf.connection.send(new Line(line));
            }
            bob.say("hello");
            assertThat(bob.hear()).isEqualTo("ECHO hello");
        }
        assertThat(deaf.lost).containsExactly(Ending.SLOW_READER);
        assertThat(most).isBetween(1L, Outgoing.BURST * 256L * 1024);
        assertThat(cutOffs(Ending.SLOW_READER)).isEqualTo(before + 1);
        assertThat(warnings()).isEmpty();
        await().atMost(TcpClient.PATIENCE).until(() -> connections() == 2);
    }

    @Test
    void whoeverLeavesInTheMiddleOfABurstIsLostQuietly() throws IOException {
        try (TcpClient neighbour = chatter()) {
            for (int times = 0; times < 50; times++) {
                try (TcpClient tcp = chatter();
                        RawWebSocket web = webChatter();
                        RawWebSocket broken = webChatter()) {
                    tcp.say("GIVE " + LINES + " " + SIZE).reset();
                    web.say("GIVE " + LINES + " " + SIZE).send(RawWebSocket.CLOSE, true, "");
                    broken.say("GIVE " + LINES + " " + SIZE).hear();
                    broken.reset();
                }
                assertThat(neighbour.say("hello").hear()).isEqualTo("ECHO hello");
            }
        }
        await().atMost(TcpClient.PATIENCE).until(() -> connections() == 0);
        assertThat(chat.talks).allMatch(talk -> talk.lost.equals(List.of(Ending.LOST)));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void goodbyeEndsAllTheSameWithATcpClientThatNeverReads() throws IOException {
        try (TcpClient deaf = TcpClient.withLittleRoom(chatServer.port())) {
            assertThat(deaf.hear()).isEqualTo("WHO");
            assertGoodbyeEnds(chat.last());
        }
    }

    @Test
    void goodbyeEndsAllTheSameWithAWebSocketThatNeverReads() throws IOException {
        try (RawWebSocket deaf = RawWebSocket.withLittleRoom(webPort, "/chat")) {
            assertThat(deaf.hear()).isEqualTo("WHO");
            assertGoodbyeEnds(chat.last());
        }
    }

    private void assertGoodbyeEnds(StubTalks.Stub deaf) {
        fill(deaf.connection);
        deaf.connection.close(Ending.GOODBYE);
        await().atMost(TcpClient.PATIENCE).until(() -> connections() == 0);
        assertThat(deaf.lost).containsExactly(Ending.GOODBYE);
        assertThat(warnings()).isEmpty();
    }

    /** Sends until the network takes no more: what a little while later still waits, it did not take. */
    static void fill(Connection connection) {
        Line line = new Line("x".repeat(100_000));
        await().atMost(TcpClient.PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            boolean full = !connection.flushed().toCompletableFuture().isDone();
            if (!full) {
                connection.send(line);
            }
            return full;
        });
    }

    @Test
    void flushedIsDoneWhenTheNetworkHasEverything() throws IOException {
        try (TcpClient client = chatter()) {
            Connection connection = chat.last().connection;
            connection.send(new Line("x".repeat(100_000)));
            var flushed = connection.flushed().toCompletableFuture();
            assertThat(client.hear()).hasSize(100_000);
            await().atMost(TcpClient.PATIENCE).until(flushed::isDone);
        }
    }
}
