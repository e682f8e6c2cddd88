package salon.manager.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class GameTypesTests {

    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private Callable<Catalogue> answer = Samples::catalogue;

    private final GameTypes types = new GameTypes(
            new GameServerClient() {
                @Override
                public Catalogue gameTypes() {
                    asked.incrementAndGet();
                    try {
                        return answer.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }

                @Override
                public Room room(String code) {
                    throw new AssertionError("not asked for here");
                }
            },
            new GameServer(URI.create("http://unused"), URI.create("ws://unused"), Duration.ofSeconds(30)),
            time::get);

    @Test
    void asksOnceInThirtySeconds() {
        types.list();
        after(29);
        types.list();
        assertThat(asked).hasValue(1);
        after(2);
        types.list();
        assertThat(asked).hasValue(2);
    }

    @Test
    void doesNotKeepAFailure() {
        answer = () -> {
            throw new IllegalStateException("away");
        };
        assertThatExceptionOfType(GameServerAway.class).isThrownBy(types::list);
        answer = Samples::catalogue;
        assertThat(types.list().names()).isEqualTo("nim, tic-tac-toe");
        assertThat(asked).hasValue(2);
    }

    @Test
    void asksAtOnceForANameThatMayBeNew() {
        types.list();
        after(1);
        answer = Samples::futureCatalogue;
        assertThat(types.find("go")).isPresent();
        assertThat(asked).hasValue(2);
    }

    @Test
    void asksForNewNamesOnceASecondAtMost() {
        types.list();
        for (int i = 0; i < 100; i++) {
            assertThat(types.find("chess" + i)).isEmpty();
        }
        assertThat(asked).hasValue(1);
        after(1);
        for (int i = 0; i < 100; i++) {
            assertThat(types.find("chess" + i)).isEmpty();
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void goesOnWithWhatIsKnownWhenAskingForANewNameFails() {
        types.list();
        after(1);
        answer = () -> {
            throw new IllegalStateException("away");
        };
        assertThat(types.find("chess")).isEmpty();
        assertThat(types.find("nim")).isPresent();
        assertThat(asked).hasValue(2);
    }

    @Test
    void sharesOneAnswerAmongAllWhoAskMeanwhile() throws Exception {
        assertThat(askTogether(Samples::catalogue))
                .allSatisfy(outcome -> assertThat(outcome).isEqualTo("nim, tic-tac-toe"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void sharesOneFailureAmongAllWhoAskMeanwhile() throws Exception {
        Callable<Catalogue> failure = () -> {
            throw new IllegalStateException("away");
        };
        assertThat(askTogether(failure))
                .allSatisfy(outcome -> assertThat(outcome).isEqualTo("away"));
        assertThat(asked).hasValue(1);
    }

    /** Lets twenty ask while the first answer is held back until all of them wait. */
    private List<String> askTogether(Callable<Catalogue> result) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        answer = () -> {
            held.await();
            return result.call();
        };
        try (ExecutorService askers =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Thread> threads = new CopyOnWriteArrayList<>();
            List<Future<String>> outcomes = IntStream.range(0, 20)
                    .mapToObj(i -> askers.submit(() -> {
                        threads.add(Thread.currentThread());
                        try {
                            return types.list().names();
                        } catch (GameServerAway e) {
                            return "away";
                        }
                    }))
                    .toList();
            Awaitility.await()
                    .until(() -> threads.size() == 20
                            && threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
            held.countDown();
            List<String> all = new ArrayList<>();
            for (Future<String> outcome : outcomes) {
                all.add(outcome.get());
            }
            return all;
        }
    }

    private void after(int seconds) {
        time.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
