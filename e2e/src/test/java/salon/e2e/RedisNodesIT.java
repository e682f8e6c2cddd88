package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import salon.e2e.Socket.Event;
import tools.jackson.databind.JsonNode;

/**
 * Two processes of game-server on one PostgreSQL and one Redis, the two players of a game on different ones. At first the nodes look
 * into the journal so seldom that only Redis can have told them anything; then they look often, and Redis dies.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RedisNodesIT {

    /** Tic-tac-toe to a draw. */
    private static final int[] CELLS = {0, 1, 2, 4, 3, 5, 7, 6, 8};

    private static Cluster cluster;
    private static RedisServer redis;
    private static Service here;
    private static Service there;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(RedisServer.find().isPresent(), "neither redis-server nor valkey-server is on the PATH");
        cluster = new Cluster("redis-nodes", 2);
        redis = cluster.redis.orElseThrow();
        here = cluster.nodes.get(0);
        there = cluster.nodes.get(1);
        cluster.nodes.forEach(node -> node.with("salon.room.poll", "10m").with("salon.room.recheck", "10m"));
        cluster.start();
        awaitHealth("UP");
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Order(1)
    void movesArriveThroughRedis() {
        play("alice", "bob");
    }

    @Test
    @Order(2)
    void laterConnectionTakesOverTheOneAtAnotherNode() {
        String code = create("carol");
        Hand carol = sits("carol", here, code);
        Hand dave = sits("dave", here, code);
        Hand again = at("carol", there, code).connects();
        assertThat(carol.hears("error", message -> type(message).equals("error"))
                        .get("code")
                        .asString())
                .isEqualTo("TAKEN_OVER");
        assertThat(carol.hearsTheEnd()).isEqualTo(new Event.Closed(1008, "TAKEN_OVER"));
        again.hears("a lobby with both", lobby -> connected(lobby).equals(List.of("carol", "dave")));
        again.plays("{'cell':0}");
        dave.hears("the move", message -> type(message).equals("update"));
        assertThat(Rest.get(here.http("/rooms/" + code))
                        .json()
                        .at("/players/0/connected")
                        .asBoolean())
                .as("whoever is connected anywhere is connected")
                .isTrue();
    }

    @Test
    @Order(3)
    void playersOfANodeThatDiedAreShownAsNotConnectedAndComeBackElsewhere() {
        String code = create("erin");
        Hand erin = sits("erin", here, code);
        sits("frank", there, code);
        erin.hears("a lobby with both", lobby -> connected(lobby).equals(List.of("erin", "frank")));
        there.kill();
        erin.hears("a lobby without frank", lobby -> connected(lobby).equals(List.of("erin")));
        Hand frank = at("frank", here, code).connects();
        erin.hears("a lobby with both", lobby -> connected(lobby).equals(List.of("erin", "frank")));
        there.start().awaitHealthy();
        awaitHealth("UP");
        frank = sits("frank", there, code);
        erin.plays("{'cell':0}");
        frank.hears("the move", message -> type(message).equals("update"));
    }

    @Test
    @Order(4)
    void movesArriveByLookingWhileRedisIsAway() {
        cluster.nodes.forEach(Service::stop);
        cluster.nodes.forEach(node -> node.with("salon.room.poll", "100ms").start());
        cluster.nodes.forEach(Service::awaitHealthy);
        awaitHealth("UP");
        redis.kill();
        awaitHealth("DEGRADED");
        play("grace", "heidi");
        redis.start();
        awaitHealth("UP");
        laterConnectionTakesOverTheOneAtAnotherNode();
    }

    /** A whole game, each move made only when everybody has been shown the one before it. */
    private static void play(String host, String guest) {
        String code = create(host);
        Hand first = sits(host, here, code);
        Hand second = sits(guest, there, code);
        first.hears(
                "the beginning", message -> message.path("status").asString("").equals("playing"));
        List<Hand> both = List.of(first, second);
        for (int i = 0; i < CELLS.length; i++) {
            both.get(i % 2).plays("{'cell':%d}".formatted(CELLS[i]));
            int seq = 4 + i;
            both.forEach(hand -> hand.hears(
                    "update " + seq,
                    message ->
                            type(message).equals("update") && message.get("seq").asInt() == seq));
        }
    }

    private static String create(String host) {
        return cluster.salon.create(host, "{\"game\":\"tic-tac-toe\"}");
    }

    private static Hand sits(String name, Service node, String code) {
        Hand hand = at(name, node, code).connects();
        hand.hears("a lobby", message -> type(message).equals("lobby"));
        return hand;
    }

    private static Hand at(String name, Service node, String code) {
        return new Hand(name, node.webSocket() + "/games/" + code);
    }

    private static String type(JsonNode message) {
        return message.get("type").asString();
    }

    private static List<String> connected(JsonNode lobby) {
        List<String> names = new ArrayList<>();
        for (JsonNode player : lobby.path("players")) {
            if (player.get("connected").asBoolean()) {
                names.add(player.get("publicId").asString());
            }
        }
        return names;
    }

    /** Worse than well is still well enough to be used. */
    private static void awaitHealth(String status) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (Service node : cluster.nodes) {
                Rest.Answer health = Rest.get(node.http("/actuator/health"));
                assertThat(health.status()).isEqualTo(200);
                assertThat(health.json().at("/components/fanout/status").asString())
                        .isEqualTo(status);
                assertThat(health.json().get("status").asString()).isEqualTo(status);
                assertThat(Rest.get(node.http("/actuator/health/readiness")).status())
                        .isEqualTo(200);
            }
        });
    }
}
