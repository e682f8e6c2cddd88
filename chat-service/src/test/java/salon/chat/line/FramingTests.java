package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How bytes on TCP become lines. */
class FramingTests extends WholeLine {

    private static final String LONGEST = "x".repeat(4096);

    @Test
    void bytesMayComeOneAtATime() throws IOException {
        try (TcpClient client = chatter()) {
            for (byte letter : "héllo\n".getBytes(StandardCharsets.UTF_8)) {
                client.send(letter);
            }
            assertThat(client.hear()).isEqualTo("ECHO héllo");
        }
    }

    @Test
    void manyLinesMayComeInOnePacket() throws IOException {
        try (TcpClient client = chatter()) {
            client.send("one\ntwo\r\n\nSOON\nthree\nfo").send("ur\n");
            assertThat(client.hear()).isEqualTo("ECHO one");
            assertThat(client.hear()).isEqualTo("ECHO two");
            assertThat(client.hear()).isEqualTo("ECHO ");
            assertThat(client.hear()).isEqualTo("NOW");
            assertThat(client.hear()).isEqualTo("ECHO three");
            assertThat(client.hear()).isEqualTo("ECHO four");
        }
    }

    @Test
    void everythingIsAnsweredToOneThatSaysAllAtOnceAndStops() throws IOException {
        try (TcpClient client = chatter()) {
            client.send("IAM alice\nSOON\nlast").shutdownOutput();
            assertThat(client.hearToEnd()).isEqualTo("ECHO IAM alice\nNOW\nECHO last\n");
        }
        assertThat(chat.last().lost).containsExactly(Ending.LOST);
    }

    @Test
    void longestLineIsHeard() throws IOException {
        try (TcpClient client = chatter()) {
            assertThat(client.send(LONGEST + "\r\n").hear()).isEqualTo("ECHO " + LONGEST);
            assertThat(client.say(LONGEST).hear()).isEqualTo("ECHO " + LONGEST);
        }
    }

    @Test
    void oneByteMoreIsRefusedOnceAndTheNextLineIsHeard() throws IOException {
        try (TcpClient client = chatter()) {
            client.say(LONGEST + "y").say("next");
            assertThat(client.hear()).startsWith("UNFIT TOO_LONG");
            assertThat(client.hear()).isEqualTo("ECHO next");
        }
    }

    @Test
    void lineWithoutEndIsRefusedOnceAndThenTheNextIsHeard() throws IOException {
        byte[] much = new byte[100_000];
        Arrays.fill(much, (byte) 'x');
        try (TcpClient client = chatter()) {
            for (int i = 0; i < 50; i++) {
                client.send(much);
            }
            client.say("").say("next");
            assertThat(client.hear()).startsWith("UNFIT TOO_LONG");
            assertThat(client.hear()).isEqualTo("ECHO next");
        }
    }

    @Test
    void whoeverNeverEndsALineIsCutOffInTheEnd() throws IOException {
        byte[] much = new byte[100_000];
        try (TcpClient client = chatter()) {
            assertThatThrownBy(() -> {
                        while (true) {
                            client.send(much);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        await().atMost(TcpClient.PATIENCE)
                .untilAsserted(() -> assertThat(chat.last().lost).containsExactly(Ending.FLOOD));
    }

    @Test
    void whatIsNotUtf8IsRefused() throws IOException {
        try (TcpClient client = chatter()) {
            for (int[] bad : new int[][] {
                {0xFF}, {0xC3}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {'a', 0x80, 'b'}
            }) {
                for (int unsigned : bad) {
                    client.send((byte) unsigned);
                }
                assertThat(client.say("").hear()).startsWith("UNFIT NOT_UTF8");
            }
            assertThat(client.say("日本 😀").hear()).isEqualTo("ECHO 日本 😀");
        }
    }

    @Test
    void carriageReturnAndNulAreRefusedInside() throws IOException {
        try (TcpClient client = chatter()) {
            assertThat(client.say("a\rb").hear()).startsWith("UNFIT NOT_ONE_LINE");
            assertThat(client.say("a\r\r").hear()).startsWith("UNFIT NOT_ONE_LINE");
            assertThat(client.say("a\0b").hear()).startsWith("UNFIT NOT_ONE_LINE");
            assertThat(client.say("a\tb").hear()).isEqualTo("ECHO a\tb");
        }
    }

    @Test
    void nextLineWaitsUntilTheLastIsDealtWith() throws IOException {
        try (TcpClient client = chatter()) {
            client.send("WAIT\nnext\n");
            await().atMost(TcpClient.PATIENCE).until(() -> !chat.last().waiting.isDone());
            byte[] more = new byte[32 << 20];
            Thread flood = Thread.ofVirtual().start(() -> {
                try {
                    client.send(more);
                } catch (IOException e) {
                    client.toString();
                }
            });
            try {
                assertServes();
                assertThat(flood.isAlive())
                        .as("so much does not fit in between")
                        .isTrue();
                assertThat(chat.talks.getFirst().heard).hasSize(1);
            } finally {
                chat.talks.getFirst().waiting.complete(null);
            }
            assertThat(client.hear()).isEqualTo("ECHO next");
        }
    }

    @Test
    void beginningOfALineIsNotHeardFromOneThatBreaksOff() throws IOException {
        try (TcpClient client = chatter()) {
            client.send("whole\nbegun");
            assertThat(client.hear()).isEqualTo("ECHO whole");
            client.reset();
        }
        await().atMost(TcpClient.PATIENCE)
                .untilAsserted(() -> assertThat(chat.last().lost).containsExactly(Ending.LOST));
        assertThat(chat.last().heard).containsExactly(new Heard.Text("whole"));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void goodbyeArrivesThoughTheClientSpeaksOn() throws IOException {
        try (TcpClient client = chatter()) {
            client.send("BYE\n" + "more\n".repeat(1000));
            assertThat(client.hearToEnd()).isEqualTo("LFT\n");
        }
        assertThat(chat.last().lost).containsExactly(Ending.GOODBYE);
        assertThat(chat.last().heard).containsExactly(new Heard.Text("BYE"));
    }
}
