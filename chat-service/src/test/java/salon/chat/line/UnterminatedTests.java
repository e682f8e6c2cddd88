package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The seed's Python client ends no line of its own, and waits for each answer. */
class UnterminatedTests extends WholeLine {

    @Test
    void clientThatEndsNoLineIsAnswered() throws IOException {
        try (TcpClient client = commander()) {
            assertThat(client.send("Ada").hear()).isEqualTo("ECHO Ada");
            assertThat(client.send("/date").hear()).isEqualTo("ECHO /date");
            assertThat(client.send("q").hear()).isEqualTo("ECHO q");
            assertThat(client.send("BYE").hearToEnd()).isEqualTo("LFT\n");
        }
        assertThat(commands.last().heard).hasSize(4);
    }

    @Test
    void clientThatHasEndedALineMayTakeItsTime() throws IOException {
        try (TcpClient client = commander();
                TcpClient other = commander()) {
            client.say("one").send("tw");
            assertThat(client.hear()).isEqualTo("ECHO one");
            assertThat(other.send("that long").hear()).isEqualTo("ECHO that long");
            client.say("o");
            assertThat(client.hear()).isEqualTo("ECHO two");
        }
    }

    @Test
    void lettersThatComeOneByOneAreNoLines() throws IOException {
        try (TcpClient client = commander();
                TcpClient other = commander()) {
            client.send("H");
            assertThat(other.send("that long").hear()).isEqualTo("ECHO that long");
            client.send("ELP");
            assertThat(other.send("and longer").hear()).isEqualTo("ECHO and longer");
            assertThat(other.send("and longer").hear()).isEqualTo("ECHO and longer");
            client.send("\r\n");
            assertThat(client.hear()).isEqualTo("ECHO HELP");
        }
    }

    @Test
    void chatIsNotSpokenLikeThat() throws IOException {
        try (TcpClient client = chatter();
                TcpClient other = commander()) {
            client.send("IAM alice");
            assertThat(other.send("that long").hear()).isEqualTo("ECHO that long");
            assertThat(chat.last().heard).isEmpty();
            client.send("\n");
            assertThat(client.hear()).isEqualTo("ECHO IAM alice");
        }
    }

    @Test
    void whatCameWithoutEndIsHeardAtTheEndOnlyOnce() throws IOException {
        try (TcpClient client = commander()) {
            assertThat(client.send("Ada").shutdownOutput().hearToEnd()).isEqualTo("ECHO Ada\n");
        }
        assertThat(commands.last().heard).hasSize(1);
    }
}
