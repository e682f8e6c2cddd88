package salon.server.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.server.journal.Code;

/** Which questions share a call, and whose failure is whose. */
class LookupsTests {

    private static final Duration GATHER = Duration.ofMillis(5);
    private static final String FIRST = "FFFFFF";

    private final List<Set<String>> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<Thread> askers = new CopyOnWriteArrayList<>();
    private Lookups lookups = new Lookups(this::list, GATHER, Duration.ofMinutes(1));

    /** There is every game but those with a Z; a call with an X fails, and that for the first lasts. */
    private Map<Code, CreatedGame> list(Set<Code> codes) throws ManagerAway {
        Set<String> values = codes.stream().map(Code::value).collect(Collectors.toSet());
        calls.add(values);
        if (values.contains(FIRST)) {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (values.stream().anyMatch(code -> code.startsWith("E"))) {
            throw new StackOverflowError("made by the test");
        }
        if (values.stream().anyMatch(code -> code.startsWith("X"))) {
            throw new ManagerAway(new IllegalStateException("made by the test"));
        }
        Map<Code, CreatedGame> found = new HashMap<>();
        codes.stream().filter(code -> !code.value().startsWith("Z")).forEach(code -> found.put(code, game(code)));
        return found;
    }

    @AfterEach
    void end() {
        mayEnd.countDown();
    }

    @Test
    void asksForOneAloneAtOnce() throws ManagerAway {
        assertThat(lookups.find(new Code("AAAAAA"))).map(CreatedGame::code).contains("AAAAAA");
        assertThat(lookups.find(new Code("ZZZZZZ"))).isEmpty();
        assertThat(calls).containsExactly(Set.of("AAAAAA"), Set.of("ZZZZZZ"));
    }

    @Test
    void asksTogetherForWhatGathersDuringACall() throws Exception {
        CompletableFuture<Optional<CreatedGame>> first = hold();
        var others = findAll(List.of("AAAAAA", "BBBBBB", "ZZZZZZ", "AAAAAA"));
        mayEnd.countDown();
        assertThat(others.stream().map(CompletableFuture::join).map(game -> game.map(CreatedGame::code)))
                .containsExactly(Optional.of("AAAAAA"), Optional.of("BBBBBB"), Optional.empty(), Optional.of("AAAAAA"));
        assertThat(first.join()).isPresent();
        assertThat(calls).containsExactly(Set.of(FIRST), Set.of("AAAAAA", "BBBBBB", "ZZZZZZ"));
    }

    @Test
    void failsOnlyThoseOfTheCallThatFailed() throws Exception {
        CompletableFuture<Optional<CreatedGame>> first = hold();
        var others = findAll(List.of("AAAAAA", "XXXXXX"));
        mayEnd.countDown();
        assertThat(first.join()).isPresent();
        for (var other : others) {
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(other::join)
                    .withRootCauseInstanceOf(IllegalStateException.class)
                    .withMessageContaining("made by the test");
        }
        assertThat(lookups.find(new Code("AAAAAA"))).as("asked again").isPresent();
    }

    @Test
    void leavesNobodyWithoutAnAnswerWhateverHappens() throws Exception {
        hold();
        var others = findAll(List.of("EEEEEE", "AAAAAA"));
        mayEnd.countDown();
        for (var other : others) {
            assertThatExceptionOfType(CompletionException.class).isThrownBy(other::join);
        }
        assertThat(lookups.find(new Code("AAAAAA"))).isPresent();
    }

    @Test
    void asksForAHundredAtATimeAtMost() throws Exception {
        hold();
        Set<String> many = new LinkedHashSet<>();
        while (many.size() < 2 * Lookups.MOST_TOGETHER + 50) {
            many.add(code());
        }
        var others = findAll(List.copyOf(many));
        mayEnd.countDown();
        assertThat(others).allSatisfy(game -> assertThat(game.join()).isPresent());
        assertThat(calls).allMatch(call -> call.size() <= Lookups.MOST_TOGETHER);
        assertThat(calls.stream().mapToInt(Set::size).sum()).isEqualTo(many.size() + 1);
    }

    @Test
    void goesWithoutACallThatDoesNotEnd() throws Exception {
        lookups = new Lookups(this::list, GATHER, Duration.ofMillis(50));
        CompletableFuture<Optional<CreatedGame>> first = hold();
        assertThat(lookups.find(new Code("AAAAAA"))).isPresent();
        assertThat(first).isNotDone();
    }

    @Test
    void goesOnForWhoIsInterrupted() throws Exception {
        hold();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread visitor = Thread.startVirtualThread(() -> {
            try {
                lookups.find(new Code("AAAAAA"));
            } catch (ManagerAway e) {
                interrupted.completeExceptionally(e);
            }
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        visitor.interrupt();
        assertThat(interrupted.join()).isTrue();
        mayEnd.countDown();
        assertThat(lookups.find(new Code("BBBBBB"))).isPresent();
    }

    /** A call that is under way. */
    private CompletableFuture<Optional<CreatedGame>> hold() throws InterruptedException {
        CompletableFuture<Optional<CreatedGame>> first = find(FIRST);
        begun.await();
        return first;
    }

    /** All of them wait. */
    private List<CompletableFuture<Optional<CreatedGame>>> findAll(List<String> codes) {
        askers.clear();
        var asked = codes.stream().map(this::find).toList();
        await().until(() -> askers.size() == codes.size()
                && askers.stream().allMatch(asker -> asker.getState() == Thread.State.TIMED_WAITING));
        return asked;
    }

    private CompletableFuture<Optional<CreatedGame>> find(String code) {
        return CompletableFuture.supplyAsync(
                () -> {
                    askers.add(Thread.currentThread());
                    try {
                        return lookups.find(new Code(code));
                    } catch (ManagerAway e) {
                        throw new CompletionException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    private static String code() {
        StringBuilder code = new StringBuilder("A");
        while (code.length() < 6) {
            code.append("BCDGHJKMNPQRSTVWY".charAt(ThreadLocalRandom.current().nextInt(17)));
        }
        return code.toString();
    }

    private static CreatedGame game(Code code) {
        return new CreatedGame(
                code.value(),
                "alice",
                "OPEN",
                new CreatedGame.Parameters("nim", 2, "public", 60, Map.of()),
                Instant.parse("2026-01-01T12:00:00Z"));
    }
}
