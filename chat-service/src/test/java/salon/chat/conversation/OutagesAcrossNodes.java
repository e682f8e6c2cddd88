package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import salon.chat.conversation.WholeChat.Page;
import salon.chat.transcript.Client;
import salon.chat.transcript.Ether.Manner;
import salon.chat.transcript.TwoNodes;

/** What heals by itself: a node that dies, or is only cut off; the fan-out and the database away and back. */
abstract class OutagesAcrossNodes extends AcrossNodes {

    OutagesAcrossNodes(TwoNodes nodes) {
        super(nodes);
    }

    @Test
    void thePeopleOfADeadNodeLeaveAndComeAgainIfItWasOnlyCutOff() {
        Client nora = person(here, "nora");
        Client otto = person(there, "otto");
        Client carl = person(there, "carl");
        assertThat(nora.next()).isEqualTo("ARR otto");
        assertThat(nora.next()).isEqualTo("ARR carl");
        there.cutOff(true);
        assertThat(nora.next()).isEqualTo("LFT otto");
        assertThat(nora.next()).isEqualTo("LFT carl");
        assertThat(who(nora)).isEqualTo("WHO nora");
        Client thief = person(here, "otto");
        assertThat(nora.next()).isEqualTo("ARR otto");
        nora.send("MSG still here");
        assertThat(thief.next()).isEqualTo("MSG nora still here");

        there.cutOff(false);
        assertThat(nora.next()).isEqualTo("ARR carl");
        assertThat(heardLast(otto)).startsWith("ERR NICK_LOST ");
        nora.send("PRV carl psst");
        assertThat(List.of(next(carl, ""), next(carl, "")))
                .containsExactlyInAnyOrder("MSG nora still here", "PRV nora psst");
        carl.send("MSG back again");
        assertThat(nora.next()).isEqualTo("MSG carl back again");
    }

    @Test
    void nothingIsMissedByWhoStaysWhileTheirNodeIsCutOff() {
        Page nora = page(here, "nora", "");
        Page otto = page(there, "otto", "");
        nora.hears("ARR");
        there.cutOff(true);
        otto.says("{'type':'MSG','text':'nobody knows','clientId':'m1'}");
        assertThat(otto.hears("ERR").get("code").asString()).isEqualTo("UNAVAILABLE");
        for (int i = 1; i <= 20; i++) {
            nora.says("{'type':'MSG','text':'%d'}".formatted(i));
        }
        for (int i = 1; i <= 20; i++) {
            assertThat(nora.hears("MSG").get("id").asLong()).isEqualTo(i);
        }
        there.cutOff(false);
        otto.says("{'type':'MSG','text':'known now','clientId':'m1'}");
        for (int i = 1; i <= 21; i++) {
            assertThat(otto.hears("MSG").get("id").asLong()).isEqualTo(i);
        }
        assertThat(nora.hears("MSG").get("id").asLong()).isEqualTo(21);
    }

    @Test
    void theDatabaseAwayForBothIsSaidAndForgottenWhenItIsBack() {
        Client nora = person(here, "nora");
        Client otto = person(there, "otto");
        assertThat(nora.next()).isEqualTo("ARR otto");
        nodes.both().forEach(node -> node.cutOffFromDatabase(true));
        Client late = stranger(here);
        late.send("IAM late");
        assertThat(late.next()).startsWith("ERR IAM ");
        nora.send("MSG hello");
        assertThat(nora.next()).startsWith("ERR MSG ");
        otto.send("JON " + room + "-2");
        assertThat(otto.next()).isEqualTo("JON " + room + "-2");

        nodes.both().forEach(node -> node.cutOffFromDatabase(false));
        assertThat(nora.next()).isEqualTo("LFT otto");
        late.send("IAM late");
        while (!"ARR late".equals(late.next())) {
            late.send("IAM late");
        }
        nora.send("PRV otto psst");
        assertThat(next(otto, "PRV")).isEqualTo("PRV nora psst");
    }

    @Test
    void healthSaysThatTheFanoutIsAwayAndWhenItIsBack() {
        nodes.ether().behave(Manner.AWAY);
        assertThat(health("fanout")).isEqualTo("DEGRADED");
        assertThat(here.get(HealthEndpoint.class).health().getStatus().getCode())
                .isEqualTo("DEGRADED");
        assertThat(health("readiness")).isEqualTo("UP");
        assertThat(health("liveness")).isEqualTo("UP");
        nodes.ether().behave(Manner.PROMPT);
        assertThat(health("fanout")).isEqualTo("UP");
        assertThat(here.get(HealthEndpoint.class).health().getStatus().getCode())
                .isEqualTo("UP");
    }

    private String health(String path) {
        return here.get(HealthEndpoint.class).healthForPath(path).getStatus().getCode();
    }

    private static String heardLast(Client client) {
        String last = "";
        for (String line = client.next(); line != null; line = client.next()) {
            last = line;
        }
        return last;
    }
}
