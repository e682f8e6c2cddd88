package salon.server.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.server.chat.ChatClient.Answer;
import salon.server.chat.ChatClient.Untold;
import salon.server.journal.Code;

class HeraldTests {

    private static final Code CODE = new Code("K7Q2MX");
    private static final Duration GATHER = Duration.ofMillis(5);
    private static final Answer ALL = new Answer(List.of());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final List<Integer> calls = new CopyOnWriteArrayList<>();
    private Herald herald = new Herald(
            news -> {
                calls.add(news.notices().size());
                news.notices().forEach(notice -> heard.add(notice.room() + " " + notice.id() + " " + notice.text()));
                return ALL;
            },
            GATHER,
            meters);

    @AfterEach
    void stop() throws InterruptedException {
        silence.countDown();
        herald.destroy();
    }

    @Test
    void tellsInOrderAndUnderANameOfItsOwn() {
        herald.tell(CODE, 3, "alice and bob play.");
        herald.tell(CODE, 8, "alice wins.");
        await().untilAsserted(() -> assertThat(heard)
                .containsExactly("K7Q2MX K7Q2MX-3 alice and bob play.", "K7Q2MX K7Q2MX-8 alice wins."));
        await().until(() -> count("told") == 2);
        assertThat(count("dropped")).isZero();
    }

    @Test
    void neverWaitsAndDropsWhatIsTooMuch() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        silently(asked);
        herald.tell(CODE, 1, "the one that is kept");
        asked.await();
        for (int i = 0; i < Herald.MOST_WAITING + 5; i++) {
            herald.tell(CODE, 2 + i, "more");
        }
        assertThat(count("dropped")).isEqualTo(5);
        silence.countDown();
        await().until(() -> count("told") == Herald.MOST_WAITING + 1);
    }

    @Test
    void tellsTogetherWhatHappensDuringACall() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        silently(asked);
        herald.tell(CODE, 1, "first");
        asked.await();
        int many = 2 * Herald.MOST_TOGETHER + 50;
        for (int i = 0; i < many; i++) {
            herald.tell(CODE, 2 + i, "later");
        }
        silence.countDown();
        await().until(() -> count("told") == many + 1);
        assertThat(calls).containsExactly(1, Herald.MOST_TOGETHER, Herald.MOST_TOGETHER, 50);
        assertThat(heard).hasSize(many + 1).startsWith("K7Q2MX-1", "K7Q2MX-2").endsWith("K7Q2MX-" + (many + 1));
    }

    @Test
    void countsWhatTheChatServiceDidNotTell() throws InterruptedException {
        with(news -> new Answer(List.of(new Untold("NOT_STORED"))));
        herald.tell(CODE, 1, "lost");
        await().until(() -> count("dropped") == 1);
        assertThat(count("told")).isZero();
    }

    @Test
    void outlivesWhateverTheChatServiceDoes() throws InterruptedException {
        with(news -> {
            switch (news.notices().getFirst().text()) {
                case "exception" -> throw new IllegalStateException("made by the test");
                case "error" -> throw new StackOverflowError("made by the test");
                default -> heard.add(news.notices().getFirst().text());
            }
            return ALL;
        });
        herald.tell(CODE, 1, "exception");
        await().until(() -> count("dropped") == 1);
        herald.tell(CODE, 2, "error");
        await().until(() -> count("dropped") == 2);
        herald.tell(CODE, 3, "fine");
        await().untilAsserted(() -> assertThat(heard).containsExactly("fine"));
        assertThat(count("dropped")).isEqualTo(2);
    }

    @Test
    void stopsWhileTheChatServiceKeepsSilentAndTakesNothingMore() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        with(news -> {
            asked.countDown();
            try {
                silence.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw new IllegalStateException(e);
            }
            return ALL;
        });
        herald.tell(CODE, 1, "kept");
        asked.await();
        herald.destroy();
        interrupted.await();
        herald.tell(CODE, 2, "too late");
        assertThat(count("told")).isZero();
        assertThat(count("dropped")).isEqualTo(1);
    }

    private void silently(CountDownLatch asked) throws InterruptedException {
        with(news -> {
            calls.add(news.notices().size());
            news.notices().forEach(notice -> heard.add(notice.id()));
            asked.countDown();
            try {
                silence.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return ALL;
        });
    }

    private void with(ChatClient chat) throws InterruptedException {
        herald.destroy();
        herald = new Herald(chat, GATHER, meters);
    }

    private double count(String outcome) {
        return meters.get("salon.chat.notices")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
