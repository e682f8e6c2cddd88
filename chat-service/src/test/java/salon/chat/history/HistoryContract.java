package salon.chat.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import salon.chat.history.History.Extent;

/** What the history promises, whichever database it is in. */
@ExtendWith(OutputCaptureExtension.class)
abstract class HistoryContract {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
    private static final AtomicInteger tests = new AtomicInteger();

    @Autowired
    private Nodes nodes;

    @Autowired
    private DataSource database;

    private final MovableClock clock = new MovableClock(NOON);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private History history;
    private Channel room;

    @BeforeEach
    void start() {
        room = new Channel("room-" + tests.incrementAndGet());
        history = nodes.start(clock, Nodes.SETTINGS, meters);
    }

    @AfterEach
    void stop() {
        unruly().behave();
        nodes.stop();
    }

    @Test
    void keepsAMessageWithAllThatWasSaidOfIt() {
        Channel mailbox = Channel.mailbox("bob" + room);
        Draft draft = new Draft(mailbox, "alice", "Alice", "Bob", "psst", "m1-" + room);

        Message stored = stored(history.keep(draft));

        List<Message> read = history.listAfter(mailbox, 0, 10);
        assertThat(List.of(stored, read.getFirst())).allSatisfy(message -> {
            assertThat(message.channel()).isEqualTo(mailbox);
            assertThat(message.id()).isEqualTo(1);
            assertThat(message.at()).isEqualTo(Instant.parse("2026-11-21T12:00:00.123Z"));
            assertThat(message.nick()).isEqualTo("Alice");
            assertThat(message.to()).isEqualTo("Bob");
            assertThat(message.text()).isEqualTo("psst");
            assertThat(message.clientId()).isEqualTo("m1-" + room);
        });
        assertThat(read).hasSize(1);
    }

    @Test
    void numbersEachChannelFromOneWithoutAGapWhoeverSpeaks() throws Exception {
        List<Channel> rooms = IntStream.range(0, 5)
                .mapToObj(number -> new Channel(room + "." + number))
                .toList();

        allAtOnce(8, speaker -> {
            List<CompletableFuture<Kept>> mine = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                mine.add(history.keep(draft(rooms.get(i % 5), "s" + speaker, "line " + i)));
            }
            mine.forEach(CompletableFuture::join);
        });

        for (Channel each : rooms) {
            List<Message> read = history.listAfter(each, 0, 1000);
            assertThat(read).extracting(Message::id).containsExactlyElementsOf(oneTo(320));
            for (int speaker = 0; speaker < 8; speaker++) {
                String nick = "s" + speaker;
                assertThat(read)
                        .filteredOn(message -> message.nick().equals(nick))
                        .extracting(message -> Integer.parseInt(message.text().substring(5)))
                        .as("in the order in which they were said")
                        .isSorted();
            }
        }
    }

    @Test
    void tellsOfMessagesInTheOrderOfTheirNumbers() {
        List<Message> told = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            all.add(history.keep(draft("line " + i)).thenAccept(kept -> told.add(((Kept.Stored) kept).message())));
        }
        all.forEach(CompletableFuture::join);
        assertThat(told).extracting(Message::id).containsExactlyElementsOf(oneTo(2000));
    }

    @Test
    void storesWhatWaitsInOneCommit() {
        CompletableFuture<Kept> first = keepWhileHeld(draft("first"));
        List<CompletableFuture<Kept>> others = IntStream.range(0, 100)
                .mapToObj(i -> history.keep(draft("line " + i)))
                .toList();
        assertThat(meters.get("salon.chat.history.waiting").gauge().value()).isEqualTo(100);
        assertThat(first).isNotDone();
        unruly().behave();

        assertThat(stored(first).id()).isEqualTo(1);
        for (int i = 0; i < 100; i++) {
            assertThat(stored(others.get(i)).id()).isEqualTo(i + 2);
        }
        assertThat(meters.get("salon.chat.history.batch").summary().count()).isEqualTo(2);
        assertThat(meters.get("salon.chat.history.batch").summary().max()).isEqualTo(100);
        assertThat(meters.get("salon.chat.history.commit").timer().count()).isEqualTo(2);
    }

    @Test
    void storesWhatAClientSendsAgainOnce() {
        Message stored = stored(history.keep(draft(room, "alice", "hello", "m1" + room)));
        history.keep(draft("in between")).join();

        Kept again = history.keep(draft(room, "alice", "hello", "m1" + room)).join();

        assertThat(again).isInstanceOfSatisfying(Kept.Known.class, known -> {
            assertThat(known.message().id()).isEqualTo(stored.id());
            assertThat(known.message().at()).isEqualTo(stored.at());
        });
        assertThat(history.extent(room)).isEqualTo(new Extent(1, 2));
    }

    @Test
    void refusesAnotherMessageUnderAClientsOldId() {
        String id = "m1" + room;
        history.keep(draft(room, "alice", "hello", id)).join();

        Channel elsewhere = new Channel(room + "'");
        for (Draft other : List.of(draft(room, "alice", "bye", id), draft(elsewhere, "alice", "hello", id))) {
            assertThat(history.keep(other).join()).isEqualTo(new Kept.Clash());
        }
        assertThat(history.extent(room)).isEqualTo(new Extent(1, 1));
        assertThat(history.extent(elsewhere)).isEqualTo(new Extent(1, 0));
        assertThat(stored(history.keep(draft(room, "bob", "mine", id))).id())
                .as("bob's m1 is not alice's")
                .isEqualTo(2);
    }

    @Test
    void noticesTheSameIdTwiceInOneBatch() {
        String id = "m1" + room;
        keepWhileHeld(draft("first"));
        CompletableFuture<Kept> one = history.keep(draft(room, "alice", "hello", id));
        CompletableFuture<Kept> again = history.keep(draft(room, "alice", "hello", id));
        CompletableFuture<Kept> other = history.keep(draft(room, "alice", "bye", id));
        CompletableFuture<Kept> last = history.keep(draft("last"));
        unruly().behave();

        assertThat(stored(one).id()).isEqualTo(2);
        assertThat(((Kept.Known) again.join()).message()).isSameAs(stored(one));
        assertThat(other.join()).isEqualTo(new Kept.Clash());
        assertThat(stored(last).id()).isEqualTo(3);
    }

    @Test
    void letsNobodySufferForADraftThatCannotBeStored() {
        keepWhileHeld(draft("first"));
        CompletableFuture<Kept> before = history.keep(draft("before"));
        CompletableFuture<Kept> poisoned = history.keep(draft(room, "alice", "x".repeat(4097), null));
        CompletableFuture<Kept> after = history.keep(draft("after"));
        unruly().behave();

        assertThatThrownBy(poisoned::join).hasCauseInstanceOf(DataAccessException.class);
        assertThat(stored(before).id()).isEqualTo(2);
        assertThat(stored(after).id()).isEqualTo(3);
        assertThat(history.listAfter(room, 0, 10))
                .extracting(Message::text)
                .containsExactly("first", "before", "after");
    }

    @Test
    void failsWhileTheDatabaseIsAwayAndGoesOnOnceItIsBack() {
        history.keep(draft("before")).join();
        unruly().goAway();

        List<CompletableFuture<Kept>> lost = IntStream.range(0, 2000)
                .mapToObj(i -> history.keep(draft("lost")))
                .toList();
        assertThat(lost)
                .allSatisfy(kept -> assertThatThrownBy(kept::join)
                        .hasCauseInstanceOf(DataAccessException.class)
                        .hasMessageContaining("away"));
        assertThatThrownBy(() -> history.listAfter(room, 0, 10))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);

        unruly().behave();
        assertThat(stored(history.keep(draft("after"))).id()).isEqualTo(2);
    }

    @Test
    void storesNothingTwiceOfWhichTheAnswerWasLost() {
        history.keep(draft("opens the room")).join();
        CompletableFuture<Kept> first = keepWhileHeld(draft("first"));
        List<CompletableFuture<Kept>> others = IntStream.range(0, 10)
                .mapToObj(i -> history.keep(draft("line " + i)))
                .toList();
        unruly().loseAnswers();
        unruly().letCommits();
        assertThatThrownBy(first::join).hasCauseInstanceOf(DataAccessException.class);
        assertThat(others)
                .allSatisfy(kept -> assertThatThrownBy(kept::join).hasCauseInstanceOf(DataAccessException.class));
        unruly().behave();

        assertThat(stored(history.keep(draft("last"))).id()).isEqualTo(13);
        assertThat(history.listAfter(room, 0, 100))
                .extracting(Message::text)
                .hasSize(13)
                .doesNotHaveDuplicates();
    }

    @Test
    void quotesNobodyToWhoeverReadsTheLog(CapturedOutput output) {
        keepWhileHeld(draft("first"));
        String secret = "a secret that is too long".repeat(200);
        CompletableFuture<Kept> poisoned = history.keep(draft(secret));
        history.keep(draft(room, "alice", "another secret", "too long".repeat(20)));
        history.keep(draft("last"));
        unruly().behave();

        assertThatThrownBy(poisoned::join)
                .rootCause()
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("SQL state 22001")
                .hasMessageNotContaining("secret");
        history.keep(draft("after")).join();
        assertThat(output).contains("SQL state 22001").doesNotContain("secret");
    }

    @Test
    void knowsAMessageAgainOfWhichTheAnswerWasLost() {
        history.keep(draft("before")).join();
        Draft draft = draft(room, "alice", "hello", "m1" + room);
        unruly().loseAnswers();
        assertThatThrownBy(() -> history.keep(draft).join()).hasCauseInstanceOf(DataAccessException.class);
        unruly().behave();

        assertThat(history.keep(draft).join())
                .isInstanceOfSatisfying(
                        Kept.Known.class,
                        known -> assertThat(known.message().id()).isEqualTo(2));
    }

    @Test
    void numbersWithoutAGapAlsoWhenTwoNodesDo() throws Exception {
        History other = nodes.start(clock);
        List<Channel> rooms = IntStream.range(0, 6)
                .mapToObj(number -> new Channel(room + "." + number))
                .toList();
        List<Message> acknowledged = Collections.synchronizedList(new ArrayList<>());

        allAtOnce(8, speaker -> {
            History mine = speaker % 2 == 0 ? history : other;
            List<CompletableFuture<Kept>> kept = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                // Half of them through the rooms one way, half the other.
                Channel where = rooms.get(speaker < 4 ? i % 6 : 5 - i % 6);
                kept.add(mine.keep(draft(where, "s" + speaker, "line " + i, room + "-" + i)));
            }
            kept.forEach(outcome -> acknowledged.add(stored(outcome)));
        });

        for (Channel each : rooms) {
            List<Message> read = history.listAfter(each, 0, 1000);
            assertThat(read).extracting(Message::id).containsExactlyElementsOf(oneTo(200));
            assertThat(acknowledged)
                    .filteredOn(message -> message.channel().equals(each))
                    .extracting(message -> message.id() + message.nick() + message.text())
                    .containsExactlyInAnyOrderElementsOf(read.stream()
                            .map(message -> message.id() + message.nick() + message.text())
                            .toList());
        }
    }

    @Test
    void givesAClientsIdToOneOfTwoNodesThatHearItAtOnce() throws Exception {
        History other = nodes.start(clock);
        for (int i = 0; i < 200; i++) {
            String id = room + "." + i;
            Channel here = new Channel(room + ".here");
            CompletableFuture<Kept> one = history.keep(draft(here, "alice", "hello", id));
            CompletableFuture<Kept> same = other.keep(draft(here, "alice", "hello", id));
            CompletableFuture<Kept> elsewhere = other.keep(draft(new Channel(room + ".there"), "alice", "hello", id));
            List<Kept> outcomes = List.of(one.join(), same.join(), elsewhere.join());
            assertThat(outcomes)
                    .filteredOn(Kept.Stored.class::isInstance)
                    .as("outcomes: " + outcomes)
                    .hasSize(1);
        }
        assertThat(history.extent(new Channel(room + ".here")).last()
                        + history.extent(new Channel(room + ".there")).last())
                .isEqualTo(200);
    }

    @Test
    void readsForwardsAndBackwardsPieceByPiece() {
        for (int i = 1; i <= 10; i++) {
            history.keep(draft("line " + i)).join();
        }
        history.keep(draft(new Channel(room + "'"), "alice", "elsewhere")).join();

        assertThat(history.listAfter(room, 0, 4)).extracting(Message::id).containsExactly(1L, 2L, 3L, 4L);
        assertThat(history.listAfter(room, 4, 4)).extracting(Message::id).containsExactly(5L, 6L, 7L, 8L);
        assertThat(history.listAfter(room, 8, 4)).extracting(Message::id).containsExactly(9L, 10L);
        assertThat(history.listAfter(room, 10, 4)).isEmpty();
        assertThat(history.listAfter(room, Long.MAX_VALUE, 4)).isEmpty();
        assertThat(history.listAfter(room, -1, 1)).extracting(Message::id).containsExactly(1L);
        assertThat(history.listBefore(room, Long.MAX_VALUE, 4))
                .extracting(Message::id)
                .containsExactly(7L, 8L, 9L, 10L);
        assertThat(history.listBefore(room, 7, 4)).extracting(Message::id).containsExactly(3L, 4L, 5L, 6L);
        assertThat(history.listBefore(room, 3, 4)).extracting(Message::id).containsExactly(1L, 2L);
        assertThat(history.listBefore(room, 1, 4)).isEmpty();
        assertThat(history.listBefore(room, 5, 0)).isEmpty();
        assertThat(history.listAfter(room, 5, 0)).isEmpty();
    }

    @Test
    void hasNothingOfAChannelInWhichNothingWasSaid() {
        assertThat(history.extent(room)).isEqualTo(new Extent(1, 0));
        assertThat(history.listAfter(room, 0, 10)).isEmpty();
        assertThat(history.listBefore(room, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void throwsAwayWhatIsOldFromTheFrontAndNumbersOn() {
        Channel quiet = new Channel(room + "'");
        keepAll(IntStream.range(0, 2500).mapToObj(i -> draft("old")).toList());
        history.keep(draft(quiet, "alice", "old", "m1" + room)).join();
        clock.move(Duration.ofDays(365).minusSeconds(1));
        history.keep(draft("young")).join();

        nodes.purge(clock).purge();
        assertThat(history.extent(room)).as("not older than a year").isEqualTo(new Extent(1, 2501));

        clock.move(Duration.ofSeconds(2));
        nodes.purge(clock).purge();
        assertThat(history.extent(room)).isEqualTo(new Extent(2501, 2501));
        assertThat(history.listAfter(room, 0, 10)).extracting(Message::text).containsExactly("young");
        assertThat(history.extent(quiet)).isEqualTo(new Extent(2, 1));
        assertThat(stored(history.keep(draft(quiet, "alice", "new", "m1" + room)))
                        .id())
                .isEqualTo(2);
    }

    @Test
    void tellsTheTimeNeverBackwardsInAChannel() {
        Instant first = stored(history.keep(draft("first"))).at();
        clock.move(Duration.ofMinutes(-5));
        assertThat(stored(history.keep(draft("second"))).at()).isEqualTo(first);
        clock.move(Duration.ofMinutes(6));
        assertThat(stored(history.keep(draft("third"))).at()).isEqualTo(first.plusSeconds(60));
    }

    @Test
    void keepsEveryCharacterThereIs() {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int bytes = 0;
        for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                continue;
            }
            int more = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes + more > 4096) {
                texts.add(text.toString());
                text.setLength(0);
                bytes = 0;
            }
            text.appendCodePoint(c);
            bytes += more;
        }
        texts.add(text.toString());
        texts.add("x".repeat(4096));
        texts.add("😀".repeat(1024));
        texts.add("");
        assertThat(texts)
                .allSatisfy(each ->
                        assertThat(each.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4096));

        keepAll(texts.stream().map(this::draft).toList());

        List<String> read =
                history.listAfter(room, 0, 10_000).stream().map(Message::text).toList();
        assertThat(read.equals(texts)).isTrue();
        Draft emoji = new Draft(room, "😀".repeat(32), "😀".repeat(32), "𝒳".repeat(32), "hi", "𝒳".repeat(16) + room);
        assertThat(stored(history.keep(emoji)).nick()).isEqualTo("😀".repeat(32));
    }

    @Test
    void refusesAtOnceWhenTooManyWait() {
        History small = nodes.start(clock, new HistorySettings(Duration.ofDays(1), Duration.ofHours(1), 2), meters);
        unruly().holdCommits();
        CompletableFuture<Kept> first = small.keep(draft("first"));
        await().until(unruly()::someCommitWaits);
        List<CompletableFuture<Kept>> waiting = List.of(small.keep(draft("second")), small.keep(draft("third")));

        CompletableFuture<Kept> tooMuch = small.keep(draft("fourth"));

        assertThat(tooMuch).isCompletedExceptionally();
        assertThatThrownBy(tooMuch::join)
                .hasCauseInstanceOf(DataAccessException.class)
                .hasMessageContaining("too many");
        unruly().behave();
        assertThat(stored(first).id()).isEqualTo(1);
        assertThat(stored(waiting.getLast()).id()).isEqualTo(3);
    }

    @Test
    void storesWhatWaitsBeforeItStops() throws Exception {
        CompletableFuture<Kept> first = keepWhileHeld(draft("first"));
        List<CompletableFuture<Kept>> waiting = IntStream.range(0, 1000)
                .mapToObj(i -> history.keep(draft("line " + i)))
                .toList();
        Thread stopping = Thread.ofPlatform().start(history::stop);
        await().until(() -> history.keep(draft("too late")).isCompletedExceptionally());
        assertThat(first).isNotDone();
        unruly().behave();
        stopping.join();

        assertThat(history.isRunning()).isFalse();
        assertThat(stored(first).id()).isEqualTo(1);
        assertThat(stored(waiting.getLast()).id()).isGreaterThan(1000);
        assertThatThrownBy(() -> history.keep(draft("after the end")).join())
                .hasCauseInstanceOf(DataAccessException.class);

        history.start();
        assertThat(history.keep(draft("again")).join()).isInstanceOf(Kept.Stored.class);
    }

    @Test
    void opensAChannelAnewThatIsGone() {
        history.keep(draft("before")).join();
        new JdbcTemplate(database).update("delete from channels where name = ?", room.name());
        new JdbcTemplate(database).update("delete from messages where channel = ?", room.name());

        assertThat(stored(history.keep(draft("after"))).id()).isEqualTo(1);
    }

    /** Comes back when the first message's commit waits; what is said from now on waits behind it. */
    private CompletableFuture<Kept> keepWhileHeld(Draft draft) {
        unruly().holdCommits();
        CompletableFuture<Kept> kept = history.keep(draft);
        await().until(unruly()::someCommitWaits);
        return kept;
    }

    private void keepAll(List<Draft> drafts) {
        drafts.stream().map(history::keep).toList().forEach(HistoryContract::stored);
    }

    private interface Speech {
        void hold(int speaker) throws Exception;
    }

    private static void allAtOnce(int speakers, Speech speech) throws Exception {
        try (var threads = Executors.newFixedThreadPool(speakers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < speakers; i++) {
                int speaker = i;
                all.add(threads.submit(() -> {
                    speech.hold(speaker);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static Message stored(CompletableFuture<Kept> kept) {
        return ((Kept.Stored) kept.join()).message();
    }

    private Draft draft(String text) {
        return draft(room, "alice", text, null);
    }

    private static Draft draft(Channel channel, String author, String text) {
        return draft(channel, author, text, null);
    }

    private static Draft draft(Channel channel, String author, String text, @Nullable String clientId) {
        return new Draft(channel, author, author, null, text, clientId);
    }

    private static List<Long> oneTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private Unruly unruly() {
        return (Unruly) database;
    }
}
