package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import salon.chat.transcript.Client;
import salon.chat.transcript.Ether.Manner;
import salon.chat.transcript.TwoNodes;

/** Of two who ask two nodes for one nick, or for two that look alike, one gets it. */
abstract class NamesAcrossNodes extends AcrossNodes {

    NamesAcrossNodes(TwoNodes nodes) {
        super(nodes);
    }

    @ParameterizedTest
    @CsvSource({"racer,racer", "racer,RACER", "racer,r\u0430cer", "ALICE,allce"})
    void oneOfTwoGetsTheNick(String first, String second) throws Exception {
        nodes.ether().behave(Manner.AWAY);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                Client one = stranger(here);
                Client other = stranger(there);
                Future<String> oneHears = threads.submit(() -> ask(one, first));
                Future<String> otherHears = threads.submit(() -> ask(other, second));
                List<String> answers = List.of(oneHears.get(), otherHears.get());
                assertThat(answers).as("in round " + round).containsAnyOf("ARR " + first, "ARR " + second);
                assertThat(answers)
                        .filteredOn(answer -> answer.startsWith("TKN"))
                        .hasSize(1);
                one.vanish();
                other.vanish();
                await().atMost(Client.PATIENCE).until(() -> here.people() == 0 && there.people() == 0);
            }
        }
    }

    private static String ask(Client client, String nick) {
        client.send("IAM " + nick);
        return String.valueOf(client.next());
    }

    @ParameterizedTest
    @EnumSource
    void anOwnerWhoComesToTheOtherNodeReplacesThemselves(Manner manner) {
        nodes.ether().behave(manner);
        Client witness = person(here, "witness");
        nodes.awaitAgreement();
        Client first = owner(here, "lady");
        assertThat(witness.next()).isEqualTo("ARR lady");
        nodes.awaitAgreement();
        Client second = owner(there, "lady");
        assertThat(first.next()).startsWith("ERR REPLACED ");
        assertThat(first.next()).isNull();
        String next = witness.next();
        while (!"ARR lady".equals(next)) {
            // Also from the room that they come in by, as far as that is heard.
            assertThat(next).isEqualTo("LFT lady");
            next = witness.next();
        }
        nodes.awaitAgreement();
        assertThat(who(witness)).isEqualTo("WHO witness lady");
        Client third = owner(here, "lady");
        assertThat(second.next()).startsWith("ERR REPLACED ");
        third.send("BYE");
        assertThat(third.next()).isEqualTo("LFT lady");
    }

    @Test
    void whoOnlyUsesANickIsNotThrownOutByWhoWouldOwnIt() {
        nodes.ether().behave(Manner.AWAY);
        Client user = person(here, "plain");
        Client claimant = stranger(there);
        claimant.send("KEY a-secret-of-plain");
        assertThat(claimant.next()).isEqualTo("WHO");
        for (int i = 0; i < 7; i++) {
            // Nor is that a wrong guess.
            claimant.send("IAM plain");
            assertThat(claimant.next()).isEqualTo("TKN plain");
        }
        hearsNothing(user);
        user.send("KEY another-secret");
        assertThat(user.next()).isEqualTo("KEY plain");
    }

    @Test
    void aNickIsFreeAtTheOtherNodeAsSoonAsItsUserHasHeardThatTheyLeft() {
        nodes.ether().behave(Manner.AWAY);
        for (int round = 0; round < 20; round++) {
            Client client = stranger(round % 2 == 0 ? here : there);
            client.send("IAM hopper");
            assertThat(client.next()).isEqualTo("ARR hopper");
            client.send("BYE");
            assertThat(client.next()).isEqualTo("LFT hopper");
        }
    }
}
