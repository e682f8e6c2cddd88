package salon.stats.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TurnstileTests {

    private final Turnstile turnstile = new Turnstile();

    @Test
    void letsOneAtATimeThroughWithAKeyInCommonWhateverTheOrderOfTheKeys() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<List<String>> keys = List.of(List.of("a", "b", "c"), List.of("c", "a"), List.of("b", "a"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3_000; i++) {
                List<String> mine = keys.get(i % 3);
                threads.submit(() -> turnstile.pass(mine, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    return inside.decrementAndGet();
                }));
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void letsStrangersThroughTogether() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> met = List.of("a", "b").stream()
                    .map(key -> threads.submit(() -> turnstile.pass(List.of(key), () -> meet(both))))
                    .toList();
            for (Future<Boolean> each : met) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    @Test
    void opensAgainAfterAFailure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> turnstile.pass(List.of("a"), () -> {
                    throw new IllegalStateException();
                }));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.submit(() -> turnstile.pass(List.of("a"), () -> "through")))
                    .succeedsWithin(java.time.Duration.ofSeconds(5))
                    .isEqualTo("through");
        }
    }

    private static boolean meet(CountDownLatch both) {
        both.countDown();
        try {
            return both.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
