package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** All planners are busy, and as many wait for them as may. */
class BusyTests extends ServedSeed {

    @Autowired
    private Planners planners;

    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch searching = new CountDownLatch(Planners.COUNT);
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void fillUp() throws InterruptedException {
        ask(Planners.COUNT);
        searching.await();
        List<Future<Boolean>> waiting = ask(Planners.MOST_WAITING + 1);
        await().until(() -> waiting.stream().anyMatch(Future::isDone));
    }

    private List<Future<Boolean>> ask(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> requests.submit(() -> planners.search(this::waitedToTheEnd)))
                .toList();
    }

    @Test
    void refusesToSearchMoreJourneys() {
        MvcTestResult answer = get("/journeys?from=Grenoble&to=Valence&departAfter=16:30");

        assertThat(answer)
                .hasStatus(503)
                .hasContentType("application/problem+json")
                .hasHeader("Retry-After", "2");
        assertThat(ServedSeed.<String>at(answer, "$.code")).isEqualTo("TOO_BUSY");
        assertThat(ServedSeed.<String>at(answer, "$.detail")).contains("ask again");
    }

    @Test
    void answersEverythingElse() {
        assertThat(get("/trains/next?from=Grenoble&to=Valence&at=16:40")).hasStatusOk();
        assertThat(get("/stations?q=val")).hasStatusOk();
    }

    private boolean waitedToTheEnd() {
        searching.countDown();
        try {
            over.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @AfterEach
    void end() {
        over.countDown();
        requests.close();
    }
}
