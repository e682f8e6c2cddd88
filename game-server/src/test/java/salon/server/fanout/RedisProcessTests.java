package salon.server.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** The Redis that is installed here; and what becomes of the nodes when it goes. */
class RedisProcessTests extends RedisContract {

    private static final Notice NEWS = new Notice.Moved(Instant.EPOCH, Map.of(CODE, 4));

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
    void findsTheWayBackByItself() {
        AtomicInteger opened = countOpenings();
        redis.kill();
        await().until(() -> !here.isWorking() && !there.isWorking());
        here.tell(NEWS);
        assertThat(health().getCode()).isEqualTo("DEGRADED");
        redis.start();
        await().until(() -> here.isWorking() && there.isWorking());
        assertThat(health()).isEqualTo(Status.UP);
        await("the others know that they may have missed something").untilAtomic(opened, equalTo(1));
        assertThat(heard).as("what nobody carried is lost, and not told late").isEmpty();
        here.tell(NEWS);
        await().untilAsserted(() -> assertThat(heard).containsExactly(NEWS));
        assertThat(opened).as("opened once").hasValue(1);
    }

    @Test
    void startsWithoutRedisAndFindsItLater() {
        redis.kill();
        Fanout late = node("late");
        assertThat(late.isRunning()).isTrue();
        assertThat(late.isWorking()).isFalse();
        redis.start();
        await().until(late::isWorking);
    }

    /** Connections stay open, and nothing comes back: as behind a firewall that forgets. */
    @Test
    void noticesARedisThatHangsAndOneThatGoesOn() throws Exception {
        redis.hang(true);
        await().until(() -> !here.isWorking() && !there.isWorking());
        for (int i = 0; i < 3000; i++) {
            here.tell(NEWS);
        }
        redis.hang(false);
        await().until(() -> here.isWorking() && there.isWorking());
        heard.clear();
        here.tell(new Notice.Moved(Instant.EPOCH, Map.of(CODE, 5)));
        await().until(() -> !heard.isEmpty());
    }

    private Status health() {
        return new FanoutHealth(here).health().getStatus();
    }

    private AtomicInteger countOpenings() {
        AtomicInteger opened = new AtomicInteger();
        there.listen(new Fanout.Listener() {
            @Override
            public void hear(String node, Notice notice) {}

            @Override
            public void opened() {
                opened.incrementAndGet();
            }
        });
        return opened;
    }
}
