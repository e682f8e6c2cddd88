package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.train.problem.Problem;

class PlannersTests {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicBoolean over = new AtomicBoolean();

    /** On virtual threads, as many searches as there are processors would keep every other request waiting. */
    @Test
    void leaveOtherRequestsTheirTurn() throws Exception {
        try (Planners planners = new Planners(PROCESSORS, 4 * PROCESSORS)) {
            List<Future<String>> searches = ask(4 * PROCESSORS, planners);

            assertThat(requests.submit(() -> "healthy").get(60, TimeUnit.SECONDS))
                    .isEqualTo("healthy");
            assertThat(searches).noneMatch(Future::isDone);
            over.set(true);
            for (Future<String> search : searches) {
                assertThat(search.get()).isEqualTo("found");
            }
        }
    }

    @Test
    void refuseWhoIsOneTooMany() {
        try (Planners planners = new Planners(2, 3)) {
            List<Future<String>> searches = ask(6, planners);

            await().until(() -> searches.stream().anyMatch(Future::isDone));
            over.set(true);
            await().until(() -> searches.stream().allMatch(Future::isDone));
            assertThat(searches)
                    .filteredOn(search -> search.state() == Future.State.FAILED)
                    .singleElement()
                    .extracting(Future::exceptionNow)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem ->
                                    assertThat(problem.getStatusCode().value()).isEqualTo(503));
        }
    }

    @Test
    void passOnWhatASearchRefusesWith() {
        Problem refusal = Asked.bad("to", "BAD_STATION", "is empty");
        Supplier<String> refused = () -> {
            throw refusal;
        };

        try (Planners planners = new Planners(1, 1)) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> planners.search(refused))
                    .isSameAs(refusal);
            assertThat(planners.search(() -> "found")).isEqualTo("found");
        }
    }

    @Test
    void doNotSearchForWhoHasGoneBeforeItsTurn() throws Exception {
        AtomicBoolean searched = new AtomicBoolean();
        try (Planners planners = new Planners(1, 2)) {
            Future<String> first = ask(1, planners).getFirst();
            begun.await();
            Future<Boolean> impatient = requests.submit(() -> {
                Thread.currentThread().interrupt();
                return planners.search(() -> searched.getAndSet(true));
            });
            await().until(impatient::isDone);
            over.set(true);

            assertThat(impatient.exceptionNow()).isInstanceOf(CancellationException.class);
            assertThat(first.get()).isEqualTo("found");
            assertThat(planners.search(() -> "found")).isEqualTo("found");
            assertThat(searched).isFalse();
        }
    }

    /** Searches that compute until all is over. */
    private List<Future<String>> ask(int count, Planners planners) {
        return IntStream.range(0, count)
                .mapToObj(_ -> requests.submit(() -> planners.search(() -> {
                    begun.countDown();
                    while (!over.get()) {
                        Thread.onSpinWait();
                    }
                    return "found";
                })))
                .toList();
    }

    @AfterEach
    void end() {
        over.set(true);
        requests.close();
    }
}
