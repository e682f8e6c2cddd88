package salon.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTests {

    private final Codec codec = new Codec();

    @Test
    void isPutIntoWordsOnceForAllWhoAreToldTheSame() {
        Wording first = refusal("a");
        Wording second = refusal("a").orSame(first);
        assertThat(second.text(codec)).isSameAs(first.text(codec));
    }

    @Test
    void staysWhatItIsForWhoIsToldSomethingElse() {
        Wording first = refusal("a");
        Wording second = refusal("b").orSame(first);
        assertThat(second.text(codec)).contains("\"id\":\"b\"");
        assertThat(first.text(codec)).contains("\"id\":\"a\"");
    }

    private static Wording refusal(String id) {
        return new Wording(new ServerMessage.Refused(Refusal.GAME_OVER, "This game is over.", id));
    }
}
