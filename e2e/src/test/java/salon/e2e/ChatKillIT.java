package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} of the chat-service in full flow. Everyone comes back with {@code since} and hears what was said, in its order, with
 * nothing missing and nothing twice; what was acknowledged is among it.
 *
 * <p>{@code -De2e.chat.kills=50} makes it longer.
 */
class ChatKillIT {

    private static final int KILLS = Integer.getInteger("e2e.chat.kills", 3);
    private static final int TALKERS = 12;

    @Test
    void nobodyMissesAWordAndNobodyHearsOneTwice() throws Exception {
        try (Salon salon = new Salon("chat-kill");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Service chat = salon.chat().start().awaitHealthy();
            AtomicBoolean talking = new AtomicBoolean(true);
            AtomicInteger connections = new AtomicInteger();
            List<Future<Talker>> talkers = new ArrayList<>();
            for (int number = 0; number < TALKERS; number++) {
                Talker talker = new Talker(
                        "talker" + number, () -> "ws://localhost:" + chat.port() + "/chat", talking, connections);
                talkers.add(threads.submit(talker));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                int atLeast = kill * TALKERS;
                await().atMost(Duration.ofSeconds(60)).until(() -> connections.get() >= atLeast);
                // In full flow, and not at its beginning.
                long soFar = newest(chat);
                await().atMost(Duration.ofSeconds(60)).until(() -> newest(chat) > soFar + 200);
                chat.kill();
                chat.start().awaitHealthy();
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> connections.get() >= (KILLS + 1) * TALKERS);
            talking.set(false);
            TreeMap<Long, String> longest = new TreeMap<>();
            int acknowledged = 0;
            List<Talker> all = new ArrayList<>();
            for (Future<Talker> each : talkers) {
                Talker talker = each.get();
                all.add(talker);
                acknowledged += talker.acknowledged();
                longest = talker.heard().size() > longest.size() ? talker.heard() : longest;
            }
            // Whoever went first missed the last words of the others; all that it heard is the same.
            for (Talker talker : all) {
                assertThat(talker.heard())
                        .as(talker.nick())
                        .isEqualTo(new TreeMap<>(longest.headMap(talker.heard().lastKey(), true)));
                assertThat(talker.acknowledged()).isPositive();
            }
            assertThat(longest.firstKey()).isEqualTo(1);
            assertThat(longest).hasSize(longest.lastKey().intValue());
            assertThat(Map.copyOf(longest).values()).doesNotHaveDuplicates();
            assertThat(newest(chat)).isEqualTo(acknowledged);
            System.out.printf(
                    "ChatKillIT: %d kills, %d messages, %d connections%n", KILLS, acknowledged, connections.get());
            chat.stop();
        }
    }

    /** The number of the room's newest message, asked as anyone may. */
    private static long newest(Service chat) {
        Socket socket = new Socket("ws://localhost:" + chat.port() + "/chat", "salon.chat.json");
        try {
            socket.send("{\"type\":\"IAM\",\"nick\":\"looker-%d\",\"since\":%d}"
                    .formatted(System.nanoTime(), Integer.MAX_VALUE));
            while (socket.next(Duration.ofSeconds(10)) instanceof Socket.Event.Message(var json, var at)) {
                if (json.get("type").asString().equals("RES")) {
                    return json.get("last").asLong();
                }
            }
            throw new AssertionError("nobody said where we are");
        } finally {
            socket.drop();
        }
    }
}
