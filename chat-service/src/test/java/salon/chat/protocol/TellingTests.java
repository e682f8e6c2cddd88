package salon.chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TellingTests {

    @Test
    void isWrittenOnceInEachSpellingHoweverManyHearIt() {
        Spelling keywords = new Keywords();
        Spelling json = new Json();
        Telling telling = new Telling(new ServerMessage.Said(7, "salon", Instant.EPOCH, "alice", "hello", null));

        assertThat(telling.in(keywords).getFirst())
                .isSameAs(telling.in(keywords).getFirst());
        assertThat(telling.in(json).getFirst()).isSameAs(telling.in(json).getFirst());
        assertThat(telling.in(keywords).getFirst().text()).isEqualTo("MSG alice hello");
        assertThat(telling.in(json).getFirst().text()).startsWith("{");
    }
}
