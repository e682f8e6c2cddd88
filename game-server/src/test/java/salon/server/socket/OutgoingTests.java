package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.socket.CloseStatus;

class OutgoingTests {

    private static final CloseStatus GOODBYE = CloseStatus.NORMAL;

    private final AtomicInteger cutOffs = new AtomicInteger();
    private final StubSession session = new StubSession();
    private final Outgoing outgoing = new Outgoing(session, 100, Duration.ZERO, cutOffs::incrementAndGet);

    @Test
    void sendsInTheOrderGiven() {
        session.takeEverything();
        outgoing.send("1");
        outgoing.ping();
        outgoing.send("2");
        outgoing.close(GOODBYE);
        assertThat(sent(4)).containsExactly("1", "PING", "2", GOODBYE);
    }

    @Test
    void sendingNeverWaitsForTheOtherSide() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            outgoing.send("nobody takes this");
            outgoing.send("nor that");
            outgoing.ping();
            outgoing.close(GOODBYE);
        });
        assertThat(session.sent).isEmpty();
    }

    /** As long as that, a server that stops waits. */
    @Test
    void isEndingUntilTheLastWordHasLeft() {
        outgoing.send("the last word");
        assertThat(outgoing.isEnding()).isFalse();
        outgoing.close(GOODBYE);
        assertThat(outgoing.isEnding()).isTrue();
        session.takeEverything();
        assertThat(sent(2)).containsExactly("the last word", GOODBYE);
        await().until(() -> !outgoing.isEnding());
    }

    @Test
    void cuttingOffNeverWaitsForTheOtherSide() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            outgoing.send("on its way");
            outgoing.send("x".repeat(60));
            outgoing.send("x".repeat(60));
        });
        assertThat(sent(1)).containsExactly(Outgoing.SLOW_READER);
        assertThat(cutOffs).as("cut-offs told").hasValue(1);
    }

    @Test
    void readerThatHasNotStalledMayBeBehindByABurst() {
        Outgoing patient = new Outgoing(session, 100, Duration.ofHours(1), cutOffs::incrementAndGet);
        for (int i = 0; i < 8; i++) {
            patient.send("x".repeat(100));
        }
        assertThat(patient.hasEnded()).isFalse();
        patient.send("x".repeat(101));
        assertThat(patient.hasEnded()).as("more than any burst").isTrue();
        assertThat(sent(1)).containsExactly(Outgoing.SLOW_READER);
    }

    @Test
    void readerThatKeepsUpIsNeverCutOff() {
        session.takeEverything();
        for (int i = 0; i < 100; i++) {
            outgoing.send("x".repeat(60));
            assertThat(sent(1)).containsExactly("x".repeat(60));
        }
    }

    @Test
    void asMuchAsMayWaitMayWait() {
        outgoing.send("1");
        session.take(1);
        assertThat(sent(1)).containsExactly("1");
        outgoing.send("x".repeat(50));
        outgoing.send("y".repeat(50));
        session.takeEverything();
        assertThat(sent(2)).containsExactly("x".repeat(50), "y".repeat(50));
    }

    @Test
    void nothingFollowsTheEndOfASlowReader() {
        outgoing.send("on its way");
        await().until(session::isSending);
        outgoing.send("x".repeat(101));
        assertThat(sent(1)).containsExactly(Outgoing.SLOW_READER);
        session.takeEverything();
        assertThat(sent(1)).containsExactly("on its way");
        outgoing.send("more");
        outgoing.ping();
        outgoing.close(GOODBYE);
        assertThat(nothingMoreComes()).isTrue();
    }

    @Test
    void closesOnlyAfterWhatWasWaiting() {
        outgoing.send("1");
        outgoing.send("2");
        outgoing.close(GOODBYE);
        session.takeEverything();
        assertThat(sent(3)).containsExactly("1", "2", GOODBYE);
    }

    @Test
    void closesAConnectionThatNothingWasSentOn() {
        outgoing.close(GOODBYE);
        assertThat(sent(1)).containsExactly(GOODBYE);
    }

    @Test
    void nothingIsSentAfterTheClose() {
        session.takeEverything();
        outgoing.close(GOODBYE);
        outgoing.send("too late");
        outgoing.ping();
        outgoing.close(CloseStatus.SERVER_ERROR);
        assertThat(sent(1)).containsExactly(GOODBYE);
        assertThat(nothingMoreComes()).isTrue();
    }

    @Test
    void nothingIsSentToOneWhoIsGone() {
        session.takeEverything();
        outgoing.abandon();
        outgoing.send("too late");
        outgoing.close(GOODBYE);
        assertThat(nothingMoreComes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {IOException.class, IllegalStateException.class, IllegalArgumentException.class})
    void messageThatCannotBeSentEndsTheConnection(Class<? extends Exception> failure) throws Exception {
        session.failWith(failure.getConstructor().newInstance());
        outgoing.send("1");
        outgoing.send("2");
        session.takeEverything();
        assertThat(sent(1)).containsExactly(CloseStatus.SESSION_NOT_RELIABLE);
        assertThat(nothingMoreComes()).isTrue();
    }

    @Test
    void keepsTheOrderOfEachSenderAndSendsOneAtATime() throws InterruptedException {
        Outgoing wide = new Outgoing(session, 1_000_000, Duration.ZERO, cutOffs::incrementAndGet);
        session.takeEverything();
        int senders = 8;
        int each = 500;
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int s = 0; s < senders; s++) {
            String name = s + ":";
            threads.add(Thread.ofVirtual().start(() -> {
                awaitStart(start);
                for (int i = 0; i < each; i++) {
                    wide.send(name + i);
                }
            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        wide.close(GOODBYE);
        List<Object> all = sent(senders * each + 1);
        assertThat(all).doesNotContain("two at once").last().isEqualTo(GOODBYE);
        for (int s = 0; s < senders; s++) {
            String name = s + ":";
            assertThat(all.stream().filter(text -> text.toString().startsWith(name)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, each).mapToObj(i -> name + i).toList());
        }
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Object> sent(int count) {
        List<Object> sent = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                Object next = session.sent.poll(20, TimeUnit.SECONDS);
                assertThat(next)
                        .as("message %d of %d after %s", i + 1, count, sent)
                        .isNotNull();
                sent.add(next);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return sent;
    }

    private boolean nothingMoreComes() {
        try {
            return session.sent.poll(200, TimeUnit.MILLISECONDS) == null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
