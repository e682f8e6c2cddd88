package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import salon.chat.conversation.WholeChat.Page;
import salon.chat.transcript.Client;
import salon.chat.transcript.Ether.Manner;
import salon.chat.transcript.Node;
import salon.chat.transcript.TwoNodes;

/** Clients at two nodes. Each test has a room of its own. */
abstract class AcrossNodes {

    private static final AtomicInteger ROOMS = new AtomicInteger();

    final TwoNodes nodes;
    final Node here;
    final Node there;
    final String room = "nodes-" + ROOMS.incrementAndGet();
    private final List<Client> clients = new ArrayList<>();

    AcrossNodes(TwoNodes nodes) {
        this.nodes = nodes;
        this.here = nodes.one();
        this.there = nodes.other();
    }

    @BeforeEach
    void allIsWell() {
        nodes.ether().behave(Manner.PROMPT);
    }

    @AfterEach
    void everyoneLeaves() {
        nodes.ether().behave(Manner.PROMPT);
        nodes.both().forEach(node -> node.cutOff(false));
        clients.forEach(Client::vanish);
        await().atMost(Client.PATIENCE).until(() -> nodes.both().stream().allMatch(node -> node.people() == 0));
    }

    Client stranger(Node node) {
        Client client = Client.overTcp(node.tcp());
        clients.add(client);
        assertThat(client.next()).isEqualTo("WHO");
        return client;
    }

    Client person(Node node, String nick) {
        return in(stranger(node), nick);
    }

    /** Somebody who shows a private ID. */
    Client owner(Node node, String nick) {
        Client client = stranger(node);
        client.send("KEY a-secret-of-" + nick);
        assertThat(client.next()).isEqualTo("WHO");
        return in(client, nick);
    }

    private Client in(Client client, String nick) {
        client.send("IAM " + nick);
        assertThat(client.next()).isEqualTo("ARR " + nick);
        client.send("JON " + room);
        // In the room by which everyone comes in there are others.
        assertThat(next(client, "JON")).isEqualTo("JON " + room);
        assertThat(client.next()).isEqualTo("ARR " + nick);
        return client;
    }

    /** The next line, which should be of this kind, but for those about who comes and goes. */
    static String next(Client client, String word) {
        String line = client.next();
        while (line != null && (word.isEmpty() || !line.startsWith(word)) && line.matches("(ARR|LFT) .*")) {
            line = client.next();
        }
        return String.valueOf(line);
    }

    Page page(Node node) {
        Client client = Client.overWebSocket(node.web(), "/chat", "salon.chat.json");
        clients.add(client);
        Page page = new Page(client);
        page.hears("WHO");
        return page;
    }

    Page page(Node node, String nick, String more) {
        Page page = page(node);
        page.says("{'type':'IAM','nick':'%s','room':'%s'%s}".formatted(nick, room, more));
        assertThat(page.hears("ARR").get("nick").asString()).isEqualTo(nick);
        return page;
    }

    /** Nothing that is said is on its way to them, as far as their own node knows. */
    static void hearsNothing(Client client) {
        client.send("FNC");
        assertThat(next(client, "ERR")).isEqualTo("ERR FNC");
    }

    static String who(Client client) {
        client.send("WHO");
        return String.valueOf(client.next());
    }
}
