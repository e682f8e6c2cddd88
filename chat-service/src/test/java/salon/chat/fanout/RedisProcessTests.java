package salon.chat.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** The Redis that is installed here; and what becomes of the nodes when it goes. */
class RedisProcessTests extends RedisContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RedisProcess redis;

    @BeforeAll
    static void startRedis() {
        redis = new RedisProcess().start();
    }

    @AfterAll
    static void stopRedis() {
        if (redis != null) {
            redis.close();
        }
    }

    @Override
    String host() {
        return RedisProcess.HOST;
    }

    @Override
    int port() {
        return redis.port();
    }

    @Test
    void saysThatItIsAwayAndFindsTheWayBackByItself() {
        redis.kill();
        AtomicInteger asked = new AtomicInteger();
        await().atMost(PATIENCE).until(() -> {
            here.publish(() -> "news " + asked.incrementAndGet());
            return !here.isWorking() && !there.isWorking();
        });
        assertThat(health().getCode()).isEqualTo("DEGRADED");
        redis.start();
        await().atMost(PATIENCE).until(() -> here.isWorking() && there.isWorking());
        assertThat(health()).isEqualTo(Status.UP);
        heard.clear();
        here.publish(() -> "after it");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).contains("after it"));
        assertThat(count(0, "salon.chat.fanout.dropped")).isPositive();
    }

    @Test
    void whatCannotBeSaidIsAskedForAllTheSame() {
        redis.kill();
        AtomicInteger asked = new AtomicInteger();
        for (int i = 0; i < 12_000; i++) {
            here.publish(() -> "news " + asked.incrementAndGet());
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(asked).hasValue(12_000));
        redis.start();
    }

    @Test
    void startsWithoutRedisAndFindsItLater() {
        redis.kill();
        Fanout late = node();
        assertThat(late.isWorking()).isFalse();
        redis.start();
        await().atMost(PATIENCE).until(late::isWorking);
    }

    /** Connections stay open, and nothing comes back: as behind a firewall that forgets. */
    @Test
    void noticesARedisThatHangsAndOneThatGoesOn() throws Exception {
        redis.hang(true);
        try {
            await().atMost(PATIENCE).until(() -> !here.isWorking() && !there.isWorking());
        } finally {
            redis.hang(false);
        }
        await().atMost(PATIENCE).until(() -> here.isWorking() && there.isWorking());
        heard.clear();
        here.publish(() -> "after it");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).contains("after it"));
    }

    private Status health() {
        return new FanoutHealth(here).health().getStatus();
    }
}
