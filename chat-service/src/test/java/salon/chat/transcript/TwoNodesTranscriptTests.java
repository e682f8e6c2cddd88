package salon.chat.transcript;

import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.chat.transcript.Ether.Manner;

/**
 * The seed's conversation, its clients by turns at one node and at another: none of them can tell. While the nodes hear each other they
 * look for nothing themselves, so that all this is heard.
 */
class TwoNodesTranscriptTests {

    private static TwoNodes nodes;

    private int clients;

    @BeforeAll
    static void start() {
        nodes = new TwoNodes(
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "--salon.nodes.poll=1h",
                "--salon.nodes.lease=3h");
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @AfterEach
    void everybodyIsGoneAndEverythingForgotten() {
        await().atMost(Client.PATIENCE).until(() -> nodes.both().stream().allMatch(node -> node.people() == 0));
        nodes.forgetEverything();
    }

    @Test
    void theChatIsTheSeedsAcrossNodes() {
        nodes.ether().behave(Manner.PROMPT);
        Transcript.read("003-chat.txt").play(this::connect);
    }

    @ParameterizedTest
    @EnumSource(names = {"LATE_AND_OUT_OF_ORDER", "TWICE", "AWAY"})
    void theChatIsTheSeedsHoweverNodesHearOfEachOther(Manner manner) {
        nodes.ether().behave(manner);
        // Only each other's people they have to know, as soon as they do.
        Transcript.read("003-chat.txt").play(this::connect, nodes::awaitAgreement);
    }

    private Client connect() {
        int number = clients++;
        Node node = nodes.both().get(number % 2);
        return number % 4 < 2 ? Client.overTcp(node.tcp()) : Client.overWebSocket(node.web(), "/chat");
    }
}
