package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How bytes on TCP become lines. */
class FramingTests extends WholeLine {

    private static final String LONGEST = "x".repeat(4096);

    @Test
    void bytesMayComeOneAtATime() throws IOException {
        try (TcpClient client = chatter()) {
            for (byte letter : "héllo\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
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
}
