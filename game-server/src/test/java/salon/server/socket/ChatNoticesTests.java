package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a game's room in the chat hears of the game; and that no game ever waits for the chat. */
class ChatNoticesTests extends WholeServer {

    @Autowired
    private MeterRegistry meters;

    @AfterEach
    void chatIsThere() {
        chat.comeBack();
    }

    @Test
    void roomHearsThatTheGameBeginsAndHowItEnds() {
        Match match = ticTacToe();
        match.aliceWins();
        untilHeard(match, "alice and bob play tic-tac-toe.", "alice wins.");

        StubChat.Told last = chat.told(match.code()).getLast();
        assertThat(last.notice().toString())
                .isEqualTo("{\"room\":\"%1$s\",\"id\":\"%1$s-8\",\"text\":\"alice wins.\"}".formatted(match.code()));
        String credentials = "salon:" + servicePassword;
        assertThat(last.authorization())
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void gameGoesOnWhileTheChatKeepsSilent() {
        chat.keepSilent();
        Match match = ticTacToe();
        await().until(() -> chat.kept() > 0);
        match.aliceWins();
        match.alice()
                .disconnect()
                .hearUntil(said -> said.get("type").stringValue().equals("bye"));
        assertThat(chat.texts(match.code())).isEmpty();
    }

    @Test
    void gameGoesOnWhileTheChatIsAway() {
        chat.goAway();
        double before = dropped();
        Match match = ticTacToe();
        match.aliceWins();
        match.alice()
                .disconnect()
                .hearUntil(said -> said.get("type").stringValue().equals("bye"));
        await().untilAsserted(() -> assertThat(dropped()).isGreaterThanOrEqualTo(before + 2));
    }

    @Test
    void gameGoesOnWhileTheChatFailsAndIsToldAgainLater() {
        chat.fail();
        double before = dropped();
        Match unheard = ticTacToe();
        unheard.aliceWins();
        // Not only as many as these: games that other tests have left run out of time, and are told of as well.
        await().atMost(Client.PATIENCE)
                .untilAsserted(() -> assertThat(chat.refusedTexts(unheard.code()))
                        .containsExactly("alice and bob play tic-tac-toe.", "alice wins."));
        await().untilAsserted(() -> assertThat(dropped()).isGreaterThanOrEqualTo(before + 2));
        chat.comeBack();

        Match heard = ticTacToe();
        heard.aliceWins();
        untilHeard(heard, "alice and bob play tic-tac-toe.", "alice wins.");
        assertThat(chat.told(unheard.code())).isEmpty();
    }

    private double dropped() {
        return meters.get("salon.chat.notices")
                .tag("outcome", "dropped")
                .counter()
                .count();
    }

    private static void untilHeard(Match match, String... texts) {
        await().atMost(Client.PATIENCE)
                .untilAsserted(() -> assertThat(chat.texts(match.code())).containsExactly(texts));
    }
}
