package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.web.socket.TextMessage;
import salon.server.socket.Incoming.Arrival;

class IncomingTests {

    private final Incoming incoming = new Incoming(10);

    @Test
    void messageInOnePartIsComplete() {
        assertThat(last("hello")).isEqualTo(new Arrival.Complete("hello"));
    }

    @Test
    void emptyMessageIsComplete() {
        assertThat(last("")).isEqualTo(new Arrival.Complete(""));
    }

    @Test
    void partsArePutTogetherInOrder() {
        assertThat(part("he")).isEqualTo(new Arrival.Unfinished());
        assertThat(part("ll")).isEqualTo(new Arrival.Unfinished());
        assertThat(last("o")).isEqualTo(new Arrival.Complete("hello"));
    }

    @Test
    void lastPartMayBeEmpty() {
        part("hello");
        assertThat(last("")).isEqualTo(new Arrival.Complete("hello"));
    }

    @Test
    void firstPartMayBeEmpty() {
        part("");
        assertThat(last("hello")).isEqualTo(new Arrival.Complete("hello"));
    }

    @Test
    void longestMessageIsComplete() {
        assertThat(last("0123456789")).isEqualTo(new Arrival.Complete("0123456789"));
    }

    @Test
    void oneByteMoreIsTooLong() {
        assertThat(last("0123456789-")).isEqualTo(new Arrival.TooLong(false));
    }

    @Test
    void tooLongIsSaidOnceAtTheEnd() {
        assertThat(part("0123456789-")).isEqualTo(new Arrival.Unfinished());
        assertThat(part("more")).isEqualTo(new Arrival.Unfinished());
        assertThat(last("end")).isEqualTo(new Arrival.TooLong(false));
    }

    @Test
    void tooLongInShortPartsIsTooLong() {
        part("01234");
        part("56789");
        assertThat(last("-")).isEqualTo(new Arrival.TooLong(false));
    }

    @Test
    void messageBehindOneThatWasTooLongIsComplete() {
        part("0123456789-");
        last("");
        assertThat(part("hel")).isEqualTo(new Arrival.Unfinished());
        assertThat(last("lo")).isEqualTo(new Arrival.Complete("hello"));
    }

    @Test
    void lengthIsCountedInBytesOfUtf8() {
        assertThat(last("éééée")).as("4 × 2 + 1 bytes").isInstanceOf(Arrival.Complete.class);
        assertThat(last("éééééé")).as("6 × 2 bytes").isInstanceOf(Arrival.TooLong.class);
        assertThat(last("😀😀")).as("2 × 4 bytes").isInstanceOf(Arrival.Complete.class);
        assertThat(last("😀😀😀")).as("3 × 4 bytes").isInstanceOf(Arrival.TooLong.class);
        assertThat(last("太太太")).as("3 × 3 bytes").isInstanceOf(Arrival.Complete.class);
        assertThat(last("太太太太")).as("4 × 3 bytes").isInstanceOf(Arrival.TooLong.class);
    }

    @Test
    void messageThatGoesOnAndOnIsHopelessBeforeItsEnd() {
        for (int i = 0; i < 16; i++) {
            assertThat(part("0123456789")).isEqualTo(new Arrival.Unfinished());
        }
        assertThat(part("-")).isEqualTo(new Arrival.TooLong(true));
    }

    private Arrival part(String text) {
        return incoming.add(new TextMessage(text, false));
    }

    private Arrival last(String text) {
        return incoming.add(new TextMessage(text, true));
    }
}
