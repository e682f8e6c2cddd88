package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import salon.manager.code.Code;
import salon.manager.code.Codes;

/** What goes into one commit, and who hears what when it fails; the database is made up. */
class GroupCommitTests {

    private static final Codes CODES = new Codes();
    private static final Duration GATHER = Duration.ofMillis(10);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<List<String>> commits = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final GroupCommit games = new GroupCommit(new Writer(), GATHER, meters);

    /** What the database does with a batch that is not the first. */
    private Consumer<List<String>> database = codes -> {};

    /** The first commit lasts until it may end. */
    private final class Writer extends GameWriter {

        Writer() {
            super(mock(DataSource.class));
        }

        @Override
        void store(List<Game> batch) {
            List<String> codes = batch.stream().map(game -> game.code().value()).toList();
            if (codes.equals(List.of("FFFFFF"))) {
                begun.countDown();
                try {
                    mayEnd.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            database.accept(codes);
            commits.add(codes);
        }
    }

    @AfterEach
    void end() {
        mayEnd.countDown();
        games.close();
    }

    @Test
    void storesOneThatIsAloneAtOnce() {
        assertThat(games.add(game("AAAAAA"))).isTrue();
        assertThat(games.add(game("BBBBBB"))).isTrue();
        assertThat(commits).containsExactly(List.of("AAAAAA"), List.of("BBBBBB"));
    }

    @Test
    void storesTogetherWhatArrivesDuringACommit() throws Exception {
        CompletableFuture<Boolean> first = hold();
        List<CompletableFuture<Boolean>> others = addAll("AAAAAA", "BBBBBB", "CCCCCC");
        assertThat(first).isNotDone();
        assertThat(others).noneMatch(CompletableFuture::isDone);
        mayEnd.countDown();
        assertThat(first.join()).isTrue();
        assertThat(others).allMatch(CompletableFuture::join);
        assertThat(commits).hasSize(2);
        assertThat(commits.getLast()).containsExactlyInAnyOrder("AAAAAA", "BBBBBB", "CCCCCC");
        assertThat(meters.get("salon.games.batch").summary().max()).isEqualTo(3);
    }

    @Test
    void refusesOnlyTheOneWhoseCodeIsTaken() throws Exception {
        database = codes -> {
            if (codes.contains("BBBBBB")) {
                throw new DuplicateKeyException("made by the test");
            }
        };
        hold();
        List<CompletableFuture<Boolean>> others = addAll("AAAAAA", "BBBBBB", "CCCCCC");
        mayEnd.countDown();
        assertThat(others.stream().map(CompletableFuture::join)).containsExactly(true, false, true);
    }

    @Test
    void failsOnlyTheOneThatTheDatabaseWillNotHave() throws Exception {
        database = codes -> {
            if (codes.contains("BBBBBB")) {
                throw new DataIntegrityViolationException("made by the test");
            }
        };
        hold();
        List<CompletableFuture<Boolean>> others = addAll("AAAAAA", "BBBBBB", "CCCCCC");
        mayEnd.countDown();
        assertThat(others.get(0).join()).isTrue();
        assertThat(others.get(2).join()).isTrue();
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(others.get(1)::join)
                .withCauseInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void tellsEveryoneWhoWaitsThatTheDatabaseIsAway() throws Exception {
        database = codes -> {
            throw new CannotCreateTransactionException("made by the test");
        };
        CompletableFuture<Boolean> first = hold();
        List<CompletableFuture<Boolean>> others = addAll("AAAAAA", "BBBBBB");
        mayEnd.countDown();
        assertThat(first).failsWithin(Duration.ofSeconds(10));
        for (CompletableFuture<Boolean> other : others) {
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(other::join)
                    .withCauseInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(commits).isEmpty();
        database = codes -> {};
        assertThat(games.add(game("CCCCCC"))).as("when it is back").isTrue();
    }

    @Test
    void failsNobodyLaterBecauseOfACommitThatFailed() {
        database = codes -> {
            throw new IllegalStateException("made by the test");
        };
        assertThatIllegalStateException().isThrownBy(() -> games.add(game("AAAAAA")));
        database = codes -> {};
        assertThat(games.add(game("BBBBBB"))).isTrue();
    }

    @Test
    void refusesAtOnceWhenTooManyWait() throws Exception {
        hold();
        Set<String> codes = new HashSet<>();
        while (codes.size() < GroupCommit.MOST_WAITING) {
            codes.add(CODES.next().value());
        }
        List<CompletableFuture<Boolean>> others = addAll(codes.toArray(String[]::new));
        assertThatExceptionOfType(CannotCreateTransactionException.class)
                .isThrownBy(() -> games.add(game("AAAAAA")))
                .withCauseInstanceOf(SQLTransientConnectionException.class);
        mayEnd.countDown();
        assertThat(others).allMatch(CompletableFuture::join);
        assertThat(commits).allMatch(commit -> commit.size() <= GroupCommit.LARGEST_BATCH);
    }

    @Test
    void storesWhatWaitsBeforeItEndsAndNothingLater() throws Exception {
        hold();
        List<CompletableFuture<Boolean>> others = addAll("AAAAAA", "BBBBBB");
        mayEnd.countDown();
        games.close();
        assertThat(others).allMatch(CompletableFuture::join);
        assertThatExceptionOfType(TransientDataAccessException.class).isThrownBy(() -> games.add(game("CCCCCC")));
    }

    /** A commit that is under way. */
    private CompletableFuture<Boolean> hold() throws InterruptedException {
        CompletableFuture<Boolean> first = add("FFFFFF");
        begun.await();
        return first;
    }

    /** All of them wait. */
    private List<CompletableFuture<Boolean>> addAll(String... codes) {
        List<CompletableFuture<Boolean>> added = new ArrayList<>();
        for (String code : codes) {
            added.add(add(code));
        }
        await().until(() -> meters.get("salon.games.waiting").gauge().value() == codes.length);
        return added;
    }

    private CompletableFuture<Boolean> add(String code) {
        return CompletableFuture.supplyAsync(() -> games.add(game(code)), Thread::startVirtualThread);
    }

    private static Game game(String code) {
        Parameters parameters = new Parameters("nim", 2, Visibility.PUBLIC, 60, Map.of());
        Instant now = Instant.parse("2026-01-01T12:00:00Z");
        return new Game(new Code(code), new PublicId("alice"), parameters, now, Duration.ZERO, Duration.ZERO);
    }
}
