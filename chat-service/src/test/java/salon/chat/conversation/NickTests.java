package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import salon.chat.transcript.Client;

/** Whose nick is whose, while many want it. */
class NickTests extends WholeChat {

    @Test
    void ofManyWhoWantANickOneGetsIt() {
        List<Client> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(stranger());
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).send("IAM " + List.of("wanted", "WANTED", "wаnted").get(i % 3));
        }
        List<String> answers =
                all.stream().map(Client::next).map(Objects::requireNonNull).toList();
        assertThat(answers).filteredOn(answer -> answer.startsWith("ARR ")).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.startsWith("TKN ")).hasSize(29);
    }

    @Test
    void whoAsksForANickAgainAndAgainDoesNotKeepItsOwnerOut() throws Exception {
        Client first = stranger();
        first.send("KEY a-secret-of-maria");
        first.next();
        first.send("IAM maria");
        first.next();
        first.send("BYE");
        first.next();
        AtomicBoolean asking = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int squatter = 0; squatter < 10; squatter++) {
                Client client = stranger();
                threads.submit(() -> {
                    while (asking.get()) {
                        client.send("IAM maria");
                        assertThat(client.next()).isEqualTo("TKN maria");
                    }
                });
            }
            try {
                for (int time = 0; time < 10; time++) {
                    Client owner = stranger();
                    owner.send("KEY a-secret-of-maria");
                    owner.next();
                    owner.send("IAM maria");
                    assertThat(owner.next()).isEqualTo("ARR maria");
                    owner.send("BYE");
                    assertThat(owner.next()).isEqualTo("LFT maria");
                }
            } finally {
                asking.set(false);
            }
        }
    }

    @Test
    void anOwnerTakesOverFromTheirOwnLostConnection() {
        Client first = stranger();
        first.send("KEY a-secret-of-erin");
        assertThat(first.next()).isEqualTo("WHO");
        first.send("IAM erin");
        assertThat(first.next()).isEqualTo("ARR erin");

        Client second = stranger();
        second.send("IAM erin");
        assertThat(second.next()).isEqualTo("TKN erin");
        second.send("KEY a-secret-of-erin");
        assertThat(second.next()).isEqualTo("WHO");
        second.send("IAM erin");
        assertThat(second.next()).isEqualTo("ARR erin");
        assertThat(first.next()).startsWith("ERR REPLACED ");
        assertThat(first.next()).isNull();
    }

    @Test
    void nobodyOwnsANickByAskingForOneThatAnotherIsUsing() {
        Client user = person("frank");
        Client thief = stranger();
        thief.send("KEY a-secret-of-a-thief");
        thief.next();
        thief.send("IAM frank");
        assertThat(thief.next()).isEqualTo("TKN frank");
        user.send("KEY a-secret-of-frank");
        assertThat(user.next()).isEqualTo("KEY frank");
        thief.send("KEY a-secret-of-a-thief");
        thief.next();
        thief.send("IAM frank");
        assertThat(thief.next()).isEqualTo("TKN frank");
    }

    @Test
    void whoGuessesTooOftenIsSentAway() {
        Client owner = stranger();
        owner.send("KEY a-secret-of-grace");
        owner.next();
        owner.send("IAM grace");
        owner.next();
        Client guesser = stranger();
        for (int guess = 1; guess <= 5; guess++) {
            guesser.send("KEY a-wrong-guess-" + guess);
            assertThat(guesser.next()).isEqualTo("WHO");
            guesser.send("IAM grace");
            assertThat(guesser.next()).isEqualTo("TKN grace");
        }
        assertThat(guesser.next()).startsWith("ERR ");
        assertThat(guesser.next()).isNull();
    }

    @Test
    void aWhisperGoesToItsNameAndNotToOneThatLooksLikeIt() {
        Client lookalike = person("allce");
        Client ivan = person("ivan");
        lookalike.next();
        ivan.send("PRV ALICE for alice only");
        assertThat(ivan.next()).isEqualTo("ERR ivan");
        ivan.send("PRV ALLCE for any spelling of it");
        assertThat(lookalike.next()).isEqualTo("PRV ivan for any spelling of it");
    }

    @Test
    void reservedNicksAreNoGuessesUnlessAPrivateIdIsShown() {
        Client owner = stranger();
        owner.send("KEY a-secret-of-judy");
        owner.next();
        owner.send("IAM judy");
        owner.next();
        owner.send("BYE");
        assertThat(owner.next()).isEqualTo("LFT judy");
        Client other = stranger();
        for (int i = 0; i < 8; i++) {
            other.send("IAM judy");
            assertThat(other.next()).isEqualTo("TKN judy");
        }
        other.send("IAM karl");
        assertThat(other.next()).isEqualTo("ARR karl");
    }

    @Test
    void aNickIsFreeWhenItsUserIsGone() {
        Client first = person("heidi");
        Client witness = person("witness");
        first.next();
        first.vanish();
        assertThat(witness.next()).isEqualTo("LFT heidi");
        person("heidi");
        assertThat(witness.next()).isEqualTo("ARR heidi");
    }
}
