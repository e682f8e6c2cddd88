package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

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
        for (int i = 0; i < 5; i++) {
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
        nodes.awaitAgreement();
        for (Client each : new Client[] {nora, otto}) {
            while (!sorted(each)
                    .equals(
                            "WHO nora otto passer-11 passer-14 passer-17 passer-2 passer-20 passer-23 passer-26 passer-29 passer-5 passer-8")) {
                Thread.onSpinWait();
            }
        }
    }

    /** The next answer to {@code WHO}, whatever else is heard before it. */
    private static String sorted(Client client) {
        client.send("WHO");
        String line = client.next();
        while (line != null && !line.startsWith("WHO")) {
            line = client.next();
        }
        return String.valueOf(line)
                .transform(who -> "WHO "
                        + java.util.Arrays.stream(who.substring(4).split(" "))
                                .sorted()
                                .collect(java.util.stream.Collectors.joining(" ")));
    }

    @Test
    void whoComesHearsOfTheOthersOnlyWhenAsked() {
        person(here, "nora");
        nodes.awaitAgreement();
        Client otto = person(there, "otto");
        assertThat(who(otto)).isEqualTo("WHO nora otto");
    }
}
