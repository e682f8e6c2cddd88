package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import salon.chat.line.Heard.Fault;
import salon.chat.line.Incoming.Arrival;

class IncomingTests {

    private static final Arrival UNFINISHED = new Arrival.Unfinished();

    private Incoming incoming = new Incoming(new Form(10, true));

    @Test
    void messageInOnePartIsComplete() {
        assertThat(incoming.add("hello", true)).isEqualTo(text("hello"));
        assertThat(incoming.add("", true)).isEqualTo(text(""));
    }

    @Test
    void partsArePutTogetherInOrder() {
        assertThat(incoming.add("he", false)).isEqualTo(UNFINISHED);
        assertThat(incoming.add("", false)).isEqualTo(UNFINISHED);
        assertThat(incoming.add("llo", false)).isEqualTo(UNFINISHED);
        assertThat(incoming.add("", true)).isEqualTo(text("hello"));
    }

    @Test
    void lengthIsCountedInBytesOfUtf8() {
        assertThat(incoming.add("0123456789", true)).isEqualTo(text("0123456789"));
        assertFault(Fault.TOO_LONG, incoming.add("0123456789-", true));
        assertThat(incoming.add("éé😀x", true)).as("2 + 2 + 4 + 1 bytes").isEqualTo(text("éé😀x"));
        assertFault(Fault.TOO_LONG, incoming.add("éé😀太", true));
    }

    @Test
    void tooLongIsSaidOnceAtTheEndAndTheNextIsComplete() {
        assertThat(incoming.add("01234", false)).isEqualTo(UNFINISHED);
        assertThat(incoming.add("56789-", false)).isEqualTo(UNFINISHED);
        assertThat(incoming.add("more", false)).isEqualTo(UNFINISHED);
        assertFault(Fault.TOO_LONG, incoming.add("", true));
        assertThat(incoming.add("hello", true)).isEqualTo(text("hello"));
    }

    @Test
    void messageThatGoesOnAndOnIsHopelessBeforeItsEnd() {
        for (int part = 0; part < Incoming.PATIENCE; part++) {
            assertThat(incoming.add("0123456789", false)).isEqualTo(UNFINISHED);
        }
        assertThat(incoming.add("-", false)).isInstanceOf(Arrival.Hopeless.class);
        assertThat(incoming.add("-", false)).isInstanceOf(Arrival.Hopeless.class);
    }

    @Test
    void messageOfEndlesslyManyPartsIsHopeless() {
        Arrival arrival = UNFINISHED;
        for (int part = 0; part < 1000 && arrival.equals(UNFINISHED); part++) {
            arrival = incoming.add("", false);
        }
        assertThat(arrival).isInstanceOf(Arrival.Hopeless.class);
    }

    @Test
    void lineBreaksAndNulAreRefusedInALineButNotInAnObject() {
        assertFault(Fault.NOT_ONE_LINE, incoming.add("a\nb", true));
        assertFault(Fault.NOT_ONE_LINE, incoming.add("a\rb", true));
        assertFault(Fault.NOT_ONE_LINE, incoming.add("a\0b", true));
        incoming = new Incoming(new Form(10, false));
        assertThat(incoming.add("{\n}", true)).isEqualTo(text("{\n}"));
    }

    @Test
    void binaryIsRefusedAtItsEnd() {
        assertThat(incoming.addBinary(10, false)).isEqualTo(UNFINISHED);
        assertFault(Fault.NOT_TEXT, incoming.addBinary(10, true));
        assertThat(incoming.addBinary(1 << 20, false)).isInstanceOf(Arrival.Hopeless.class);
    }

    private static Arrival text(String text) {
        return new Arrival.Complete(new Heard.Text(text));
    }

    private static void assertFault(Fault fault, Arrival arrival) {
        assertThat(arrival)
                .isInstanceOfSatisfying(
                        Arrival.Complete.class,
                        complete -> assertThat(complete.heard())
                                .isInstanceOfSatisfying(
                                        Heard.Unfit.class,
                                        unfit -> assertThat(unfit.fault()).isEqualTo(fault)));
    }
}
