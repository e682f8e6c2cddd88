package salon.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import salon.server.identity.PublicId;
import salon.server.journal.Append.Becomes;
import salon.server.rules.Seat;
import salon.server.stats.Outbox;
import salon.server.stats.Result;

/** The journal's promises, on both databases that it runs on. */
class JournalTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
    private static final Code CODE = new Code("K7Q2MX");

    private final List<Journal> open = new ArrayList<>();
    private final Outbox outbox = mock(Outbox.class);
    private final List<List<Append>> committed = new CopyOnWriteArrayList<>();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabase.h2(), TestDatabase.postgres());
    }

    @AfterEach
    void closeJournals() {
        open.forEach(Journal::destroy);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsWhatWasStoredInOrder(DataSource database) {
        Journal journal = node(database);
        assertThat(journal.append(append(CODE, opened(1), taken(2, 0, "alice"))))
                .isEqualTo(Appended.STORED);
        assertThat(journal.append(append(CODE, taken(3, 1, "bob")))).isEqualTo(Appended.STORED);

        assertThat(journal.read(CODE, 0)).containsExactly(opened(1), taken(2, 0, "alice"), taken(3, 1, "bob"));
        assertThat(journal.read(CODE, 2)).containsExactly(taken(3, 1, "bob"));
        assertThat(journal.read(new Code("222222"), 0)).isEmpty();
        assertThat(journal.lastNumbers(List.of(CODE, new Code("222222")))).isEqualTo(Map.of(CODE, 3));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsManyRoomsAtOnce(DataSource database) {
        Journal journal = node(database);
        Code other = code(1);
        journal.append(append(CODE, opened(1), taken(2, 0, "alice")));
        journal.append(append(other, opened(1)));
        journal.append(append(CODE, taken(3, 1, "bob")));
        journal.append(append(code(2), opened(1)));

        assertThat(journal.read(List.of(CODE, other, code(3))))
                .isEqualTo(Map.of(
                        CODE, List.of(opened(1), taken(2, 0, "alice"), taken(3, 1, "bob")), other, List.of(opened(1))));
        assertThat(journal.read(List.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsWhoeverComesSecondThatTheNumberIsTaken(DataSource database) {
        Journal one = node(database);
        Journal other = node(database);
        one.append(append(CODE, opened(1), taken(2, 0, "alice")));

        assertThat(other.append(append(CODE, taken(2, 0, "mallory"), taken(3, 1, "mallory2"))))
                .isEqualTo(Appended.TAKEN);
        assertThat(one.read(CODE, 0)).containsExactly(opened(1), taken(2, 0, "alice"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void storesNothingOfAnAppendThatLosesOnlyItsFirstNumber(DataSource database) {
        Journal journal = node(database);
        journal.append(append(CODE, opened(1)));
        assertThat(journal.append(append(CODE, opened(1), taken(2, 0, "alice"))))
                .isEqualTo(Appended.TAKEN);
        assertThat(journal.read(CODE, 0)).containsExactly(opened(1));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsOnlyTheLosersInAGroupOfAppends(DataSource database) throws Exception {
        Journal journal = node(database);
        List<Code> codes = IntStream.range(0, 50).mapToObj(JournalTests::code).toList();
        codes.stream().limit(25).forEach(code -> journal.append(append(code, opened(1))));

        List<Callable<Appended>> all = codes.stream()
                .<Callable<Appended>>map(code -> () -> journal.append(append(code, opened(1))))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Appended>> answers = threads.invokeAll(all);
            for (int i = 0; i < codes.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i < 25 ? Appended.TAKEN : Appended.STORED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void storesInOneCommitWhatNoOtherNodeWasFirstWith(DataSource database) throws Exception {
        List<Code> codes = IntStream.range(0, 50).mapToObj(JournalTests::code).toList();
        Journal other = node(database);
        codes.stream().limit(25).forEach(code -> other.append(append(code, opened(1))));
        committed.clear();
        CountDownLatch allWait = new CountDownLatch(1);
        MeterRegistry own = new SimpleMeterRegistry();
        Journal journal = node(database, own, appends -> {
            committed.add(appends);
            awaitUninterruptibly(allWait);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> journal.append(append(CODE, opened(1))));
            await().until(() -> committed.size() == 1);
            codes.forEach(code -> threads.submit(() -> journal.append(append(code, opened(1)))));
            await().until(() -> own.get("salon.journal.waiting").gauge().value() == 50);
            allWait.countDown();
        }
        assertThat(committed).extracting(List::size).containsExactly(1, 25);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void givesEachNumberToOneOfTwoRacingNodes(DataSource database) throws Exception {
        List<Journal> nodes = List.of(node(database), node(database));
        List<Code> codes = IntStream.range(0, 4).mapToObj(JournalTests::code).toList();
        codes.forEach(code -> nodes.getFirst().append(append(code, opened(1))));
        Map<String, Stored> acknowledged = new ConcurrentHashMap<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                int me = writer;
                threads.submit(() -> {
                    Journal journal = nodes.get(me % 2);
                    for (Code code : codes) {
                        for (int done = 0; done < 60; ) {
                            int next = journal.lastNumbers(List.of(code)).get(code) + 1;
                            Stored entry = taken(next, 0, "w%d-%d".formatted(me, done));
                            if (journal.append(append(code, entry)) == Appended.STORED) {
                                assertThat(acknowledged.put(code + "/" + next, entry))
                                        .isNull();
                                done++;
                            }
                        }
                    }
                    return null;
                });
            }
        }

        assertThat(acknowledged).hasSize(8 * 4 * 60);
        for (Code code : codes) {
            List<Stored> entries = nodes.getLast().read(code, 0);
            assertThat(entries.stream().map(Stored::seq))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 8 * 60 + 1).boxed().toList());
            entries.stream()
                    .skip(1)
                    .forEach(entry -> assertThat(acknowledged.get(code + "/" + entry.seq()))
                            .isEqualTo(entry));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void storesNoEntryWithoutItsResult(DataSource database) {
        Journal journal = node(database);
        Result result = new Result("K7Q2MX", "alice", Result.Outcome.VICTORY, "nim", List.of("alice", "bob"), NOON);
        Append append = new Append(CODE, List.of(opened(1)), List.of(result), Becomes.WAITING);
        doThrow(new IllegalStateException("the outbox is full")).when(outbox).add(any());

        assertThatThrownBy(() -> journal.append(append)).isInstanceOf(NotStored.class);
        assertThat(journal.read(CODE, 0)).isEmpty();

        org.mockito.Mockito.reset(outbox);
        assertThat(journal.append(append)).isEqualTo(Appended.STORED);
        verify(outbox).add(List.of(result));
        verify(outbox).deliverSoon(List.of(result));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goesOnAfterTheDatabaseFailed(DataSource database) {
        Flaky flaky = new Flaky(database);
        Journal journal = node(flaky);
        flaky.fail(true);
        assertThatThrownBy(() -> journal.append(append(CODE, opened(1)))).isInstanceOf(NotStored.class);
        flaky.fail(false);
        assertThat(journal.append(append(CODE, opened(1)))).isEqualTo(Appended.STORED);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsUnsettledRoomsInWhichSomethingShouldHaveHappened(DataSource database) {
        Journal journal = node(database);
        Code waiting = code(1);
        Code playing = code(2);
        Code over = code(3);
        Code settled = code(4);
        for (Code code : List.of(waiting, playing, over, settled)) {
            journal.append(append(code, opened(1)));
        }
        journal.append(append(playing, Becomes.PLAYING, taken(2, 0, "alice")));
        journal.append(append(over, Becomes.PLAYING, taken(2, 0, "alice")));
        journal.append(append(over, Becomes.OVER, new Stored(3, NOON, new Entry.Resigned(new Seat(0)))));
        journal.append(append(settled, Becomes.SETTLED, new Stored(2, NOON, new Entry.Expired())));

        assertThat(overdue(journal, 30)).as("30 s later").isEmpty();
        assertThat(overdue(journal, 31)).as("after lingering for 30 s").containsExactly(over);
        assertThat(overdue(journal, 60)).containsExactly(over);
        assertThat(overdue(journal, 61)).as("after a turn of 60 s").containsExactlyInAnyOrder(over, playing);
        assertThat(overdue(journal, 901))
                .as("after the lobby's 900 s")
                .containsExactlyInAnyOrder(over, playing, waiting);

        journal.append(append(
                playing, Becomes.AS_BEFORE, new Stored(3, NOON.plusSeconds(58), new Entry.SeatLeft(new Seat(0)))));
        assertThat(overdue(journal, 61)).as("a move starts the clock anew").containsExactly(over);
    }

    private static List<Code> overdue(Journal journal, int seconds) {
        return journal.overdue(NOON.plusSeconds(seconds), Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesAppendsOnceClosed(DataSource database) {
        Journal journal = node(database);
        journal.append(append(CODE, opened(1)));
        journal.destroy();
        assertThatThrownBy(() -> journal.append(append(CODE, taken(2, 0, "alice"))))
                .isInstanceOf(NotStored.class);
    }

    private Journal node(DataSource database) {
        return node(database, meters, committed::add);
    }

    private Journal node(DataSource database, MeterRegistry registry, CommitListener listener) {
        Journal journal = new Journal(
                new JdbcTemplate(database),
                new DataSourceTransactionManager(database),
                new EntryCodec(),
                outbox,
                listener,
                registry);
        open.add(journal);
        return journal;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Code code(int number) {
        return new Code("AAAA" + "ABCDEFGHJK".charAt(number / 10) + "ABCDEFGHJK".charAt(number % 10));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsOfEachCommitAllThatItStored(DataSource database) {
        Journal journal = node(database);
        Append first = append(CODE, opened(1));
        journal.append(first);
        assertThat(committed).containsExactly(List.of(first));
        assertThat(journal.append(append(CODE, taken(1, 0, "bob")))).isEqualTo(Appended.TAKEN);
        assertThat(committed).as("nothing is told of what is not stored").hasSize(1);
    }

    private static Append append(Code code, Stored... entries) {
        return append(code, entries[0].seq() == 1 ? Becomes.WAITING : Becomes.AS_BEFORE, entries);
    }

    private static Append append(Code code, Becomes becomes, Stored... entries) {
        return new Append(code, List.of(entries), List.of(), becomes);
    }

    private static Stored opened(int seq) {
        return new Stored(
                seq,
                NOON,
                new Entry.Opened(
                        "nim",
                        2,
                        Map.of("heaps", List.of(1, 2)),
                        new PublicId("alice"),
                        60,
                        -7L,
                        NOON.plusSeconds(900)));
    }

    private static Stored taken(int seq, int seat, String name) {
        return new Stored(seq, NOON, new Entry.SeatTaken(new Seat(seat), new PublicId(name)));
    }
}
