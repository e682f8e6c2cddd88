package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import salon.chat.line.Heard.Fault;

class LineReaderTests {

    private final LineReader lines = new LineReader(new Form(10, true));

    @Test
    void linesEndWithLfOrCrlf() {
        assertThat(heardIn("one\ntwo\r\n\n\r\nfour")).containsExactly("one", "two", "", "");
        assertThat(heardIn(" and more\n")).isEmpty();
    }

    @Test
    void lineBreakMayComeInPieces() {
        assertThat(heardIn("one\r")).isEmpty();
        assertThat(heardIn("\ntwo\n")).containsExactly("one", "two");
    }

    @Test
    void longestLineMayEndWithCrlf() {
        assertThat(heardIn("0123456789\r\n0123456789\n")).containsExactly("0123456789", "0123456789");
    }

    @Test
    void tooLongIsSaidOnceWhereverItIsCut() {
        for (int cut = 0; cut < 30; cut++) {
            String line = "0123456789-0123456789-01234567";
            List<Heard> heard = new ArrayList<>(read(line.substring(0, cut)));
            heard.addAll(read(line.substring(cut) + "\r\nnext\n"));
            assertThat(heard).hasSize(2);
            assertThat(faults(heard)).containsExactly(Fault.TOO_LONG);
            assertThat(heard.getLast()).isEqualTo(new Heard.Text("next"));
        }
    }

    @Test
    void whatTheLastLineLacksIsOnlyItsEnd() {
        heardIn("one\nlast\r");
        assertThat(lines.rest()).isEqualTo(new Heard.Text("last"));
        assertThat(lines.rest()).isNull();
    }

    @Test
    void anythingAtAllIsCutTheSameHoweverItComes() {
        Random random = new Random(7084);
        for (int times = 0; times < 20_000; times++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = "ab\n\n\r\0é".getBytes(StandardCharsets.UTF_8)[random.nextInt(8)];
            }
            LineReader whole = new LineReader(new Form(10, true));
            LineReader pieces = new LineReader(new Form(10, true));
            List<Heard> heard = read(whole, Unpooled.wrappedBuffer(bytes));
            List<Heard> heardInPieces = new ArrayList<>();
            for (byte one : bytes) {
                heardInPieces.addAll(read(pieces, Unpooled.wrappedBuffer(new byte[] {one})));
                assertThat(pieces.begun()).isLessThanOrEqualTo(11);
            }
            assertThat(heardInPieces).isEqualTo(heard);
            assertThat(pieces.rest()).isEqualTo(whole.rest());
        }
    }

    private List<String> heardIn(String text) {
        return read(text).stream()
                .filter(Heard.Text.class::isInstance)
                .map(heard -> ((Heard.Text) heard).line())
                .toList();
    }

    private List<Heard> read(String text) {
        return read(lines, Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
    }

    private static List<Heard> read(LineReader lines, ByteBuf in) {
        List<Heard> all = new ArrayList<>();
        for (Heard heard = lines.next(in); heard != null; heard = lines.next(in)) {
            all.add(heard);
        }
        return all;
    }

    private static List<Fault> faults(List<Heard> all) {
        return all.stream()
                .filter(Heard.Unfit.class::isInstance)
                .map(heard -> ((Heard.Unfit) heard).fault())
                .toList();
    }
}
