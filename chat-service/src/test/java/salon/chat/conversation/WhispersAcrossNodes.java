package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import salon.chat.conversation.WholeChat.Page;
import salon.chat.transcript.Client;
import salon.chat.transcript.Ether.Manner;
import salon.chat.transcript.TwoNodes;

/** What is said to one person, who is at another node. */
abstract class WhispersAcrossNodes extends AcrossNodes {

    WhispersAcrossNodes(TwoNodes nodes) {
        super(nodes);
    }

    @ParameterizedTest
    @EnumSource
    void reachWhoeverIsThereOnceInTheirOrder(Manner manner) {
        nodes.ether().behave(manner);
        Client nora = person(here, "nora");
        Client guest = person(there, "guest");
        Client lady = owner(there, "lady");
        nodes.awaitAgreement();
        for (int i = 0; i < 10; i++) {
            nora.send("PRV guest psst " + i);
            nora.send("PRV lady ssh " + i);
        }
        for (Client client : new Client[] {guest, lady}) {
            for (int i = 0; i < 10; i++) {
                assertThat(next(client, "PRV")).isEqualTo("PRV nora " + (client == guest ? "psst " : "ssh ") + i);
            }
        }
        hearsNothing(guest);
        hearsNothing(lady);
    }

    @Test
    void toNobodyAreAnsweredAsTheSeedHasIt() {
        Client nora = person(here, "nora");
        Client otto = person(there, "allce");
        assertThat(nora.next()).isEqualTo("ARR allce");
        nora.send("PRV nobody psst");
        assertThat(nora.next()).isEqualTo("ERR nora");
        nora.send("PRV ALICE who only looks like another");
        assertThat(nora.next()).isEqualTo("ERR nora");
        nora.send("PRV ALLCE psst");
        assertThat(otto.next()).isEqualTo("PRV nora psst");
    }

    @Test
    void areAcknowledgedToWhoAsksForItAndKnownWhenTheyAreSaidAgain() {
        Page nora = page(here, "nora", "");
        Client guest = person(there, "guest");
        nora.hears("ARR");
        nora.says("{'type':'PRV','to':'Guest','text':'psst','clientId':'p1'}");
        var sent = nora.hears("PRV");
        assertThat(sent.get("to").asString()).isEqualTo("guest");
        assertThat(sent.has("id")).isFalse();
        nora.says("{'type':'PRV','to':'guest','text':'psst','clientId':'p1'}");
        assertThat(nora.hears("PRV").get("again").asBoolean()).isTrue();
        assertThat(guest.next()).isEqualTo("PRV nora psst");
        hearsNothing(guest);
    }

    @Test
    void waitForAnOwnerAndForNobodyElse() {
        Client nora = person(here, "nora");
        String own = ",'privateId':'a-secret-of-lady'";
        Page lady = page(there, "lady", own);
        assertThat(nora.next()).isEqualTo("ARR lady");
        nora.send("PRV lady one");
        long first = lady.hears("PRV").get("id").asLong();
        nora.send("PRV lady two");
        lady.hears("PRV");
        lady.client().vanish();
        assertThat(nora.next()).isEqualTo("LFT lady");

        Page back = page(here, "lady", own + ",'sincePrivate':" + first);
        assertThat(back.hears("RES").get("missed").asLong()).isEqualTo(1);
        assertThat(back.hears("PRV").get("text").asString()).isEqualTo("two");
        back.hearsNothing();
    }

    @Test
    void toAGuestAreNobodyElsesWhoComesByTheNickLaterAndAreNotKept() {
        Client nora = person(here, "nora");
        Client guest = person(there, "guest");
        assertThat(nora.next()).isEqualTo("ARR guest");
        nora.send("PRV guest for you alone");
        assertThat(guest.next()).isEqualTo("PRV nora for you alone");
        guest.vanish();
        assertThat(nora.next()).isEqualTo("LFT guest");
        Page other = page(there, "guest", ",'sincePrivate':0");
        assertThat(other.hears("RES").get("complete").asBoolean()).isFalse();
        other.hearsNothing();
        await().atMost(Client.PATIENCE)
                .until(() -> here.get(JdbcTemplate.class)
                                .queryForObject(
                                        "select count(*) from messages where text = 'for you alone'", Integer.class)
                        == 0);
    }

    @Test
    void reachWhoHasJustBecomeAnOwner() {
        Client nora = person(here, "nora");
        Client guest = person(there, "late-owner");
        assertThat(nora.next()).isEqualTo("ARR late-owner");
        nora.send("PRV late-owner to the guest");
        guest.send("KEY a-secret-of-late");
        for (int i = 0; i < 10; i++) {
            nora.send("PRV late-owner " + i);
        }
        int letters = 0;
        boolean owned = false;
        while (letters < 11 || !owned) {
            String line = String.valueOf(guest.next());
            owned |= line.equals("KEY late-owner");
            letters += line.startsWith("PRV nora ") ? 1 : 0;
        }
        hearsNothing(guest);
    }
}
