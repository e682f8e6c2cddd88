package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import salon.e2e.Socket.Event;
import tools.jackson.databind.JsonNode;

/**
 * A node that is cut off in the very moment between its insert and its commit has taken a number and not taken it: PostgreSQL
 * keeps everyone who wants that number waiting. The other nodes must not wait with it, neither for that room nor, as they store many
 * rooms in one commit, for any other.
 */
class StrandedCommitIT {

    @Test
    void keepsNobodyWaitingOnAnotherNode() {
        try (Cluster cluster = new Cluster("stranded-commit", 2).start()) {
            Service stranded = cluster.nodes.getFirst();
            Service other = cluster.nodes.getLast();
            String code = cluster.salon.create("alice", "{\"game\":\"tic-tac-toe\",\"turnSeconds\":3600}");
            Hand alice = new Hand("alice", stranded.webSocket() + "/games/" + code).connects();
            alice.hears("lobby");
            new Hand("bob", stranded.webSocket() + "/games/" + code).connects().hears("lobby");
            assertThat(alice.hears("lobby").get("status").asString()).isEqualTo("playing");

            cluster.toPostgres.getFirst().freezeBehind("\"played\"");
            alice.plays("{'cell':4}");
            await().until(cluster.toPostgres.getFirst()::isFrozen);

            String elsewhere = cluster.salon.create("carol", "{\"game\":\"nim\",\"turnSeconds\":3600}");
            assertThat(storedFor("alice", other, code, "{'cell':0}")).isEqualTo(4);
            assertThat(storedFor("carol", other, elsewhere, null)).isEqualTo(2);
            assertThat(cluster.toPostgres.getFirst().isFrozen()).isTrue();

            cluster.toPostgres.getFirst().mend();
            List<Integer> numbers = new ArrayList<>();
            cluster.databases()
                    .rooms(
                            "select seq from journal where code = '%s' order by seq".formatted(code),
                            row -> numbers.add(row.getInt("seq")));
            assertThat(numbers).containsExactly(1, 2, 3, 4);
        }
    }

    /** As a player does it who is told to try again: the number under which it is stored at last. */
    private static int storedFor(String name, Service node, String code, String action) {
        return await("what %s does on %s".formatted(name, node))
                .atMost(Duration.ofSeconds(40))
                .until(
                        () -> {
                            Socket socket = new Socket(node.webSocket() + "/games/" + code);
                            socket.send("{\"type\":\"connect\",\"publicId\":\"%s\",\"privateId\":\"private-id-of-%s\"}"
                                    .formatted(name, name));
                            int seq = numberOf(socket, "lobby");
                            if (action != null && seq > 0) {
                                socket.send("{\"type\":\"action\",\"publicId\":\"%s\",\"action\":%s,\"id\":\"m1\"}"
                                        .formatted(name, action.replace('\'', '"')));
                                seq = numberOf(socket, "update");
                            }
                            socket.drop();
                            return seq;
                        },
                        seq -> seq > 0);
    }

    private static int numberOf(Socket socket, String type) {
        while (socket.next(Duration.ofSeconds(15)) instanceof Event.Message(JsonNode message, long at)) {
            if (message.get("type").asString().equals(type)) {
                return message.get("seq").asInt();
            }
            if (message.get("type").asString().equals("error")) {
                return 0;
            }
        }
        return 0;
    }
}
