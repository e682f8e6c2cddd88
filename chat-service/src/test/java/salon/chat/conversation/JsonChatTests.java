package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import salon.chat.transcript.Client;
import tools.jackson.databind.JsonNode;

/** The subprotocol {@code salon.chat.json}: the same conversation, with numbers. */
class JsonChatTests extends WholeChat {

    @Test
    void aMessageFromTcpReachesAPageAndBack() {
        Client nora = person("nora");
        Page otto = page("otto");
        assertThat(nora.next()).isEqualTo("ARR otto");

        nora.send("MSG from a line");
        JsonNode heard = otto.hears("MSG");
        assertThat(heard.get("text").asString()).isEqualTo("from a line");
        assertThat(heard.get("nick").asString()).isEqualTo("nora");
        assertThat(heard.get("room").asString()).isEqualTo(room);
        assertThat(heard.get("id").asLong()).isEqualTo(1);
        assertThat(heard.get("at").asString()).endsWith("Z");

        otto.says("{'type':'MSG','text':'from a page','clientId':'m1'}");
        assertThat(nora.next()).isEqualTo("MSG otto from a page");
        JsonNode acknowledged = otto.hears("MSG");
        assertThat(acknowledged.get("id").asLong()).isEqualTo(2);
        assertThat(acknowledged.get("clientId").asString()).isEqualTo("m1");
    }

    @Test
    void theSameIdTwiceIsSaidOnceAndAnotherTextUnderItIsRefused() {
        Page otto = page("otto");
        Client nora = person("nora");
        otto.hears("ARR");
        otto.says("{'type':'MSG','text':'once','clientId':'m1'}");
        assertThat(otto.hears("MSG").get("id").asLong()).isEqualTo(1);
        otto.says("{'type':'MSG','text':'once','clientId':'m1'}");
        JsonNode again = otto.hears("MSG");
        assertThat(again.get("id").asLong()).isEqualTo(1);
        assertThat(again.get("again").asBoolean()).isTrue();
        otto.says("{'type':'MSG','text':'something else','clientId':'m1'}");
        JsonNode refused = otto.hears("ERR");
        assertThat(refused.get("code").asString()).isEqualTo("ID_USED");
        assertThat(refused.get("clientId").asString()).isEqualTo("m1");
        otto.says("{'type':'MSG','text':'the next','clientId':'m2'}");
        assertThat(otto.hears("MSG").get("id").asLong()).isEqualTo(2);

        assertThat(nora.next()).isEqualTo("MSG otto once");
        assertThat(nora.next()).isEqualTo("MSG otto the next");
    }

    @Test
    void anIdMeansNothingFromOneStayToAnotherExceptToAnOwner() {
        Page first = page("guest");
        first.says("{'type':'MSG','text':'hello','clientId':'m1'}").hears("MSG");
        first.says("{'type':'BYE'}").hears("LFT");
        Page another = page("guest");
        another.says("{'type':'MSG','text':'hello','clientId':'m1'}");
        assertThat(another.hears("MSG").get("id").asLong()).isEqualTo(2);

        another.says("{'type':'KEY','privateId':'a-secret-of-%s'}".formatted(room))
                .hears("KEY");
        another.says("{'type':'MSG','text':'mine','clientId':'m2'}").hears("MSG");
        another.says("{'type':'BYE'}").hears("LFT");
        Page owner = page();
        owner.says("{'type':'IAM','nick':'guest','privateId':'a-secret-of-%s','room':'%s'}".formatted(room, room))
                .hears("ARR");
        owner.says("{'type':'MSG','text':'mine','clientId':'m2'}");
        assertThat(owner.hears("MSG").get("id").asLong()).isEqualTo(3);
    }

    @Test
    void onlyWhoSaidItHearsTheirIdForIt() {
        Page otto = page("otto");
        Page nora = page("nora");
        otto.hears("ARR");
        otto.says("{'type':'MSG','text':'hello','clientId':'m1'}");
        assertThat(otto.hears("MSG").get("clientId").asString()).isEqualTo("m1");
        assertThat(nora.hears("MSG").has("clientId")).isFalse();
        nora.says("{'type':'HIS','count':1}").hears("HIS");
        assertThat(nora.hears("MSG").has("clientId")).isFalse();
        otto.says("{'type':'HIS','count':1}").hears("HIS");
        assertThat(otto.hears("MSG").get("clientId").asString()).isEqualTo("m1");
    }

    @Test
    void nobodyCanForgeALineOfAnother() {
        Client nora = person("nora");
        Page otto = page("otto");
        nora.next();
        otto.says("{'type':'MSG','text':'hello\\nMSG nora I am a fool','clientId':'m1'}");
        JsonNode refused = otto.hears("ERR");
        assertThat(refused.get("code").asString()).isEqualTo("BAD_TEXT");
        assertThat(refused.get("clientId").asString()).isEqualTo("m1");
        otto.says("{'type':'PRV','to':'nora','text':'\\u001b[2J'}");
        assertThat(otto.hears("ERR").get("code").asString()).isEqualTo("BAD_TEXT");
        otto.says("{'type':'PRV','to':'nora','text':'half \\ud83d'}");
        assertThat(otto.hears("ERR").get("code").asString()).isEqualTo("BAD_TEXT");
        nora.send("FNC");
        assertThat(nora.next()).isEqualTo("ERR FNC");
    }

    @Test
    void everyRefusalSaysWhyAndTheConnectionGoesOn() {
        Page stranger = page();
        stranger.says("{'type':'MSG','text':'hello'}").hears("WHO");
        stranger.says("{not json");
        assertThat(stranger.hears("ERR").get("code").asString()).isEqualTo("BAD_MESSAGE");
        stranger.says("{'type':'IAM','nick':'o t t o'}");
        assertThat(stranger.hears("ERR").get("code").asString()).isEqualTo("BAD_NICK");
        stranger.says("{'type':'IAM','nick':'otto','room':'no room'}");
        assertThat(stranger.hears("ERR").get("code").asString()).isEqualTo("BAD_ROOM");
        stranger.says("{'type':'IAM','nick':'otto','privateId':'short'}");
        assertThat(stranger.hears("ERR").get("detail").asString()).contains("8 to 128");
        stranger.says("{'type':'IAM','nick':'salon'}");
        assertThat(stranger.hears("TKN").get("detail").asString()).isNotBlank();
        stranger.says("{'type':'IAM','nick':'otto','room':'%s'}".formatted(room))
                .hears("ARR");
        stranger.says("{'type':'IAM','nick':'otto'}");
        assertThat(stranger.hears("ERR").get("code").asString()).isEqualTo("ALREADY_KNOWN");
        stranger.says("{'type':'PRV','to':'nobody','text':'psst','clientId':'m1'}");
        JsonNode nobody = stranger.hears("ERR");
        assertThat(nobody.get("code").asString()).isEqualTo("NOBODY");
        assertThat(nobody.get("clientId").asString()).isEqualTo("m1");
        stranger.says("{'type':'HIS','count':501}");
        assertThat(stranger.hears("ERR").get("code").asString()).isEqualTo("BAD_COUNT");
        stranger.says("{'type':'JON','room':'@otto'}");
        assertThat(stranger.hears("ERR").get("code").asString()).isEqualTo("BAD_ROOM");
        stranger.says("{'type':'WHO'}");
        assertThat(stranger.hears("WHO").get("nicks").toString()).isEqualTo("[\"otto\"]");
        stranger.says("{'type':'BYE'}");
        assertThat(stranger.hears("LFT").get("nick").asString()).isEqualTo("otto");
        assertThat(stranger.hearsTheEnd()).isNull();
    }

    @Test
    void whoAsksForTooMuchOfThePastHasToWait() {
        Page otto = page("otto");
        for (int time = 0; time < 6; time++) {
            otto.says("{'type':'HIS','count':500}").hears("HIS");
        }
        otto.says("{'type':'HIS','count':500}");
        assertThat(otto.hears("ERR").get("code").asString()).isEqualTo("TOO_FAST");
        otto.says("{'type':'WHO'}").hears("WHO");
    }

    @Test
    void thePastIsTurnedPageByPage() {
        Page otto = page("otto");
        for (int number = 1; number <= 7; number++) {
            otto.says("{'type':'MSG','text':'%d'}".formatted(number)).hears("MSG");
        }
        otto.says("{'type':'HIS','count':3}");
        assertThat(otto.hears("HIS").get("count").asInt()).isEqualTo(3);
        for (long id = 5; id <= 7; id++) {
            assertThat(otto.hears("MSG").get("id").asLong()).isEqualTo(id);
        }
        otto.says("{'type':'HIS','count':500,'before':5}");
        assertThat(otto.hears("HIS").get("count").asInt()).isEqualTo(4);
        for (long id = 1; id <= 4; id++) {
            assertThat(otto.hears("MSG").get("id").asLong()).isEqualTo(id);
        }
        otto.says("{'type':'HIS','count':3,'before':1}");
        assertThat(otto.hears("HIS").get("count").asInt()).isZero();
        otto.hearsNothing();
    }
}
