package salon.chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SayableTests {

    @ParameterizedTest
    @ValueSource(strings = {"hello", " à vous ", "tab\there", "🙂👩\u200d🚀", "שלום", "<img onerror=alert(1)>"})
    void whatPeopleWriteCanBeSaid(String text) {
        assertThat(Sayable.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "a\nb",
                "a\rb",
                "a\0b",
                "\u001b[31mred",
                "\u0085",
                "a\u2028b",
                "a\u2029b",
                "\u202Eevil",
                "\u2066x",
                "\ud800"
            })
    void whatWouldForgeLinesOrFoolTerminalsCannot(String text) {
        assertThat(Sayable.fault(text)).isPresent();
    }

    @Test
    void aTextIsAsLongAsALine() {
        assertThat(Sayable.fault("é".repeat(2048))).isEmpty();
        assertThat(Sayable.fault("é".repeat(2048) + "x")).isPresent();
    }
}
