package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.chat.conversation.WholeChat.Page;
import salon.chat.notice.Notices;
import salon.chat.transcript.Client;
import salon.chat.transcript.Ether.Manner;
import salon.chat.transcript.Node;
import salon.chat.transcript.TwoNodes;

/** What is said at one node is heard at the other, all of it, once, in one order. */
abstract class TalkAcrossNodes extends AcrossNodes {

    private static final int EACH = 40;

    TalkAcrossNodes(TwoNodes nodes) {
        super(nodes);
    }

    @ParameterizedTest
    @EnumSource
    void everyoneHearsAllOnceInTheSameOrder(Manner manner) throws Exception {
        nodes.ether().behave(manner);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pages.add(page(i % 2 == 0 ? here : there, "page-" + i, ""));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> heard = new ArrayList<>();
            for (Page page : pages) {
                heard.add(threads.submit(() -> talk(page)));
            }
            List<String> first = heard.getFirst().get();
            for (Future<List<String>> each : heard) {
                assertThat(each.get()).isEqualTo(first);
            }
        }
    }

    private static List<String> talk(Page page) {
        for (int i = 0; i < EACH; i++) {
            page.says("{'type':'MSG','text':'%d'}".formatted(i));
        }
        List<String> heard = new ArrayList<>();
        for (long id = 1; id <= 4 * EACH; id++) {
            var next = page.hears();
            while (!next.get("type").asString().equals("MSG")) {
                next = page.hears();
            }
            assertThat(next.get("id").asLong()).isEqualTo(id);
            heard.add(next.get("nick").asString() + next.get("text").asString());
        }
        page.says("{'type':'FENCE'}");
        var last = page.hears();
        while (last.get("type").asString().equals("ARR")) {
            last = page.hears();
        }
        assertThat(last.get("code").asString()).isEqualTo("UNKNOWN_KEYWORD");
        return heard;
    }

    @ParameterizedTest
    @EnumSource
    void whoComesToTheOtherNodeResumesThereWithoutAGap(Manner manner) {
        nodes.ether().behave(manner);
        Page nora = page(here, "nora", "");
        nodes.awaitAgreement();
        int said = 0;
        long heard = 0;
        for (int visit = 0; visit < 4; visit++) {
            Node node = visit % 2 == 0 ? there : here;
            Page otto = page(node, "otto", ",'since':" + heard);
            long missed = otto.hears("RES").get("missed").asLong();
            assertThat(missed).isEqualTo(said - heard);
            nora.hears("ARR");
            for (int i = 0; i < 3; i++) {
                nora.says("{'type':'MSG','text':'%d'}".formatted(++said));
            }
            while (heard < said) {
                assertThat(otto.hears("MSG").get("id").asLong()).isEqualTo(++heard);
            }
            otto.client().vanish();
            for (int i = 0; i < 3; i++) {
                nora.hears("MSG");
            }
            nora.hears("LFT");
            nora.says("{'type':'MSG','text':'%d'}".formatted(++said)).hears("MSG");
            nodes.awaitAgreement();
        }
    }

    /** For who owns their nick: nobody else can be sure to be the same. */
    @Test
    void whatIsSaidAgainAtTheOtherNodeIsSaidOnce() {
        Page nora = page(here, "nora", "");
        String own = ",'privateId':'a-secret-of-otto'";
        Page otto = page(there, "otto", own);
        nora.hears("ARR");
        otto.says("{'type':'MSG','text':'hello','clientId':'m1'}");
        assertThat(otto.hears("MSG").has("again")).isFalse();
        assertThat(nora.hears("MSG").get("text").asString()).isEqualTo("hello");
        otto.client().vanish();
        nora.hears("LFT");
        Page back = page(here, "otto", own);
        nora.hears("ARR");
        back.says("{'type':'MSG','text':'hello','clientId':'m1'}");
        assertThat(back.hears("MSG").get("again").asBoolean()).isTrue();
        nora.hearsNothing();
    }

    @Test
    void aNoticeIsHeardAtBothNodesOnce() {
        Client nora = stranger(here);
        Client otto = stranger(there);
        for (Client client : List.of(nora, otto)) {
            client.send("IAM " + (client == nora ? "nora" : "otto"));
            client.next();
            client.send("JON K7Q2MX");
        }
        assertThat(next(otto, "JON")).isEqualTo("JON K7Q2MX");
        nodes.awaitAgreement();
        for (int i = 0; i < 2; i++) {
            for (Node node : nodes.both()) {
                node.get(Notices.class)
                        .announce("K7Q2MX", "once", "The game is over.")
                        .toCompletableFuture()
                        .join();
            }
        }
        for (Client client : List.of(nora, otto)) {
            if (client == nora) {
                assertThat(next(client, "JON")).isEqualTo("JON K7Q2MX");
            }
            assertThat(next(client, "MSG")).isEqualTo("MSG salon The game is over.");
            hearsNothing(client);
        }
    }

    @Test
    void whatIsSaidBeforeLeavingIsHeardBeforeTheLeaving() {
        Client nora = person(here, "nora");
        for (int i = 0; i < 20; i++) {
            Client otto = person(there, "otto");
            assertThat(nora.next()).isEqualTo("ARR otto");
            otto.send("MSG goodbye");
            otto.send("BYE");
            assertThat(nora.next()).isEqualTo("MSG otto goodbye");
            assertThat(nora.next()).isEqualTo("LFT otto");
        }
    }
}
