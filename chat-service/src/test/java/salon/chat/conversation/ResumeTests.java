package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Coming back: what was missed is told, nothing missing and nothing twice, and if it cannot be, that is said. */
@TestPropertySource(properties = "salon.conversation.most-missed=2000")
class ResumeTests extends WholeChat {

    @Test
    void tellsExactlyWhatWasMissed() {
        Page otto = page("otto");
        Page nora = page("nora");
        otto.hears("ARR");
        say(nora, 1, 3);
        for (long id = 1; id <= 3; id++) {
            assertThat(otto.hears("MSG").get("id").asLong()).isEqualTo(id);
        }
        otto.client().vanish();
        nora.hears("LFT");
        say(nora, 4, 6);

        Page back = comesBack("otto", 3);
        JsonNode resumed = back.hears("RES");
        assertThat(resumed.get("missed").asLong()).isEqualTo(3);
        assertThat(resumed.get("last").asLong()).isEqualTo(6);
        assertThat(resumed.get("complete").asBoolean()).isTrue();
        for (long id = 4; id <= 6; id++) {
            assertThat(back.hears("MSG").get("text").asString()).isEqualTo("number " + id);
        }
        nora.hears("ARR");
        say(nora, 7, 7);
        assertThat(back.hears("MSG").get("id").asLong()).isEqualTo(7);
    }

    @Test
    void nothingWasMissedByOneWhoHasHeardAll() {
        Page nora = page("nora");
        say(nora, 1, 2);
        Page otto = comesBack("otto", 2);
        JsonNode resumed = otto.hears("RES");
        assertThat(resumed.get("missed").asLong()).isZero();
        assertThat(resumed.get("complete").asBoolean()).isTrue();
        otto.hearsNothing();
    }

    @Test
    void saysSoWhenTheNumberWasNeverGiven() {
        Page nora = page("nora");
        say(nora, 1, 2);
        Page otto = comesBack("otto", 99);
        JsonNode resumed = otto.hears("RES");
        assertThat(resumed.get("complete").asBoolean()).isFalse();
        assertThat(resumed.get("last").asLong()).isEqualTo(2);
        nora.hears("ARR");
        say(nora, 3, 3);
        assertThat(otto.hears("MSG").get("id").asLong()).isEqualTo(3);
    }

    @Test
    void saysSoWhenTooMuchWasMissedAndTellsTheNewest() {
        Page nora = page("nora");
        say(nora, 1, 2_100);
        Page otto = comesBack("otto", 50);
        JsonNode resumed = otto.hears("RES");
        assertThat(resumed.get("complete").asBoolean()).isFalse();
        assertThat(resumed.get("missed").asLong()).isEqualTo(2_000);
        for (long id = 101; id <= 2_100; id++) {
            assertThat(otto.hears("MSG").get("id").asLong()).isEqualTo(id);
        }
        otto.hearsNothing();
    }

    @Test
    void goesOverIntoThePresentWithoutAGapWhileOthersTalk() throws Exception {
        Page nora = page("nora");
        say(nora, 1, 500);
        AtomicBoolean talking = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> last = threads.submit(() -> {
                int number = 500;
                while (talking.get()) {
                    number++;
                    nora.says("{'type':'MSG','text':'number %d'}".formatted(number));
                    while (number > number(nora.hears())) {
                        // Others come and go.
                    }
                }
                return number;
            });
            List<Page> back = new ArrayList<>();
            for (int visitor = 0; visitor < 10; visitor++) {
                Page page = comesBack("visitor" + visitor, visitor * 40L);
                assertThat(next(page, "RES").get("complete").asBoolean()).isTrue();
                long since = visitor * 40L;
                for (long id = since + 1; id <= 520; id++) {
                    assertThat(next(page, "MSG").get("id").asLong()).isEqualTo(id);
                }
                back.add(page);
            }
            talking.set(false);
            int end = last.get();
            for (Page page : back) {
                for (long id = 521; id <= end; id++) {
                    assertThat(next(page, "MSG").get("id").asLong()).isEqualTo(id);
                }
            }
        }
    }

    @Test
    void whatIsSaidToAnOwnerIsTheirsWhenTheyComeBack() {
        Page otto = owner("otto-owner", "a-secret-of-otto", "");
        Page nora = page("nora");
        otto.hears("ARR");
        nora.says("{'type':'PRV','to':'otto-owner','text':'one'}");
        long first = otto.hears("PRV").get("id").asLong();
        nora.hears("PRV");
        nora.says("{'type':'PRV','to':'otto-owner','text':'two'}").hears("PRV");
        otto.client().vanish();
        nora.hears("LFT");

        Page back = owner("otto-owner", "a-secret-of-otto", ",'sincePrivate':" + first);
        JsonNode resumed = back.hears("RES");
        assertThat(resumed.get("private").asBoolean()).isTrue();
        assertThat(resumed.get("missed").asLong()).isEqualTo(1);
        assertThat(back.hears("PRV").get("text").asString()).isEqualTo("two");
        back.hearsNothing();
    }

    @Test
    void whoDoesNotOwnTheNickIsToldNothingPrivate() {
        Page otto = page();
        otto.says("{'type':'IAM','nick':'guest','room':'%s','sincePrivate':0}".formatted(room))
                .hears("ARR");
        JsonNode resumed = otto.hears("RES");
        assertThat(resumed.get("private").asBoolean()).isTrue();
        assertThat(resumed.get("complete").asBoolean()).isFalse();
        otto.hearsNothing();
        Page nora = page("nora");
        otto.hears("ARR");
        nora.says("{'type':'PRV','to':'guest','text':'psst'}");
        assertThat(otto.hears("PRV").has("id")).isFalse();
        assertThat(nora.hears("PRV").get("nick").asString()).isEqualTo("nora");
    }

    private Page owner(String nick, String secret, String more) {
        Page page = page();
        page.says("{'type':'IAM','nick':'%s','privateId':'%s','room':'%s'%s}".formatted(nick, secret, room, more))
                .hears("ARR");
        return page;
    }

    private Page comesBack(String nick, long since) {
        Page page = page();
        page.says("{'type':'IAM','nick':'%s','room':'%s','since':%d}".formatted(nick, room, since))
                .hears("ARR");
        return page;
    }

    private static void say(Page page, int from, int to) {
        for (int number = from; number <= to; number++) {
            page.says("{'type':'MSG','text':'number %d'}".formatted(number));
            assertThat(page.hears("MSG").get("id").asLong()).isEqualTo(number);
        }
    }

    /** The number of a message, or 0 for anything else. */
    private static long number(JsonNode json) {
        return json.path("id").asLong(0);
    }

    /** The next that is not about somebody's coming. */
    private static JsonNode next(Page page, String type) {
        JsonNode json = page.hears();
        while (json.get("type").asString().equals("ARR")) {
            json = page.hears();
        }
        assertThat(json.get("type").asString()).isEqualTo(type);
        return json;
    }
}
