package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.chat.transcript.Client;
import salon.chat.transcript.Ether.Manner;
import salon.chat.transcript.TwoNodes;

/** Who comes, goes and leaves is heard at the other node, in its order, whether or not it is told. */
abstract class PeopleAcrossNodes extends AcrossNodes {

    PeopleAcrossNodes(TwoNodes nodes) {
        super(nodes);
    }

    @ParameterizedTest
    @EnumSource
    void comingGoingAndLeavingAreHeardThereInTheirOrder(Manner manner) {
        nodes.ether().behave(manner);
        Client nora = person(here, "nora");
        nodes.awaitAgreement();
        for (int i = 0; i < 3; i++) {
            Client otto = person(there, "otto");
            assertThat(nora.next()).isEqualTo("ARR otto");
            assertThat(who(nora)).isEqualTo("WHO nora otto");
            otto.send("JON " + room + "-2");
            assertThat(nora.next()).isEqualTo("LFT otto");
            otto.send("JON " + room);
            assertThat(nora.next()).isEqualTo("ARR otto");
            otto.send("BYE");
            assertThat(nora.next()).isEqualTo("LFT otto");
            assertThat(who(nora)).isEqualTo("WHO nora");
        }
        hearsNothing(nora);
    }

    @ParameterizedTest
    @EnumSource
    void inTheEndTheyAgreeOnEveryone(Manner manner) {
        nodes.ether().behave(manner);
        Client nora = person(here, "nora");
        Client otto = person(there, "otto");
        for (int i = 0; i < 30; i++) {
            Client passer = person(i % 2 == 0 ? here : there, "passer-" + i);
            if (i % 3 == 0) {
                passer.vanish();
            } else if (i % 3 == 1) {
                passer.send("JON " + room + "-2");
            }
        }
        List<String> all = Stream.concat(
                        Stream.of("nora", "otto"),
                        IntStream.range(0, 30).filter(i -> i % 3 == 2).mapToObj(i -> "passer-" + i))
                .toList();
        for (Client each : List.of(nora, otto)) {
            await().atMost(Client.PATIENCE)
                    .untilAsserted(() -> assertThat(present(each)).containsExactlyInAnyOrderElementsOf(all));
        }
    }

    private static List<String> present(Client client) {
        client.send("WHO");
        return List.of(next(client, "WHO").substring("WHO ".length()).split(" "));
    }

    @Test
    void whoComesHearsOfTheOthersOnlyWhenAsked() {
        person(here, "nora");
        nodes.awaitAgreement();
        Client otto = person(there, "otto");
        assertThat(who(otto)).isEqualTo("WHO nora otto");
    }
}
