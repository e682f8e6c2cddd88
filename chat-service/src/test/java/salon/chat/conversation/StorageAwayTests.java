package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;
import org.mockito.stubbing.Answer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import salon.chat.history.History;
import salon.chat.history.Kept;
import salon.chat.name.Reservations;
import salon.chat.transcript.Client;

/** The database away, or slow: what needs it is refused or waits, and nobody else notices. */
class StorageAwayTests extends WholeChat {

    private static final DataAccessResourceFailureException AWAY = new DataAccessResourceFailureException("away");

    @MockitoSpyBean
    private History history;

    @MockitoSpyBean
    private Reservations reservations;

    private static final Answer<Object> REAL = InvocationOnMock::callRealMethod;

    private volatile Answer<?> keeping = REAL;
    private volatile Answer<?> reading = REAL;
    private volatile Answer<?> claiming = REAL;

    /** While nobody is here: Mockito is not made for stubbing what others are calling. */
    @BeforeEach
    void stub() {
        doAnswer(call -> keeping.answer(call)).when(history).keep(any());
        doAnswer(call -> reading.answer(call)).when(history).listAfter(any(), anyLong(), anyInt());
        doAnswer(call -> reading.answer(call)).when(history).listBefore(any(), anyLong(), anyInt());
        doAnswer(call -> claiming.answer(call)).when(reservations).claim(any(), any());
    }

    private static Object away(InvocationOnMock call) {
        throw AWAY;
    }

    @Test
    void whatIsNotStoredIsHeardByNobodyAndItsSenderIsTold() {
        Client nora = person("nora");
        Page otto = page("otto");
        nora.next();
        keeping = call -> CompletableFuture.failedFuture(AWAY);
        otto.says("{'type':'MSG','text':'hello','clientId':'m1'}");
        var refused = otto.hears("ERR");
        assertThat(refused.get("code").asString()).isEqualTo("UNAVAILABLE");
        assertThat(refused.get("clientId").asString()).isEqualTo("m1");
        nora.send("MSG hello");
        assertThat(nora.next()).startsWith("ERR MSG ");
        nora.send("WHO");
        assertThat(nora.next()).isEqualTo("WHO nora otto");

        keeping = REAL;
        otto.says("{'type':'MSG','text':'hello','clientId':'m1'}");
        assertThat(nora.next()).isEqualTo("MSG otto hello");
    }

    /** Stored, and nobody knows: as when the connection to the database breaks under the commit. */
    @Test
    void aMessageWhoseCommitWasNotAnsweredIsHeardByEveryoneOnceInItsPlace() {
        Client nora = person("nora");
        Page otto = page("otto");
        Page carl = page("carl");
        nora.next();
        nora.next();
        otto.hears("ARR");
        keeping = call -> ((CompletableFuture<?>) call.callRealMethod())
                .thenCompose(kept -> CompletableFuture.failedFuture(AWAY));
        otto.says("{'type':'MSG','text':'lost','clientId':'m1'}");
        assertThat(otto.hears("ERR").get("code").asString()).isEqualTo("UNAVAILABLE");
        keeping = REAL;

        carl.says("{'type':'MSG','text':'next','clientId':'c1'}");
        for (Page page : List.of(otto, carl)) {
            assertThat(page.hears("MSG").get("id").asLong()).isEqualTo(1);
            assertThat(page.hears("MSG").get("id").asLong()).isEqualTo(2);
        }
        assertThat(nora.next()).isEqualTo("MSG otto lost");
        assertThat(nora.next()).isEqualTo("MSG carl next");
    }

    @Test
    void aRepeatOfAMessageThatNobodyHeardIsHeard() {
        Client nora = person("nora");
        Page otto = page("otto");
        nora.next();
        keeping = call -> ((CompletableFuture<?>) call.callRealMethod())
                .thenCompose(kept -> CompletableFuture.failedFuture(AWAY));
        otto.says("{'type':'MSG','text':'lost','clientId':'m1'}").hears("ERR");
        keeping = REAL;
        otto.says("{'type':'MSG','text':'lost','clientId':'m1'}");
        assertThat(nora.next()).isEqualTo("MSG otto lost");
        assertThat(otto.hears("MSG").get("again").asBoolean()).isTrue();
        assertThat(otto.hears("MSG").get("id").asLong()).isEqualTo(1);
        otto.says("{'type':'MSG','text':'lost','clientId':'m1'}");
        assertThat(otto.hears("MSG").get("again").asBoolean()).isTrue();
        otto.hearsNothing();
        nora.send("FNC");
        assertThat(nora.next()).isEqualTo("ERR FNC");
    }

    @Test
    void whatIsSaidWhileTheHistoryIsReadIsHeardAfterwards() {
        Page otto = page("otto");
        Page nora = page("nora");
        otto.hears("ARR");
        for (int number = 1; number <= 2; number++) {
            nora.says("{'type':'MSG','text':'%d'}".formatted(number)).hears("MSG");
            otto.hears("MSG");
        }
        // Two more are stored between the question and the answer, which is of before them.
        reading = call -> {
            nora.says("{'type':'MSG','text':'3'}").hears("MSG");
            nora.says("{'type':'MSG','text':'4'}").hears("MSG");
            return call.callRealMethod();
        };
        otto.says("{'type':'HIS','count':1}");
        assertThat(otto.hears("HIS").get("count").asInt()).isEqualTo(1);
        for (long id = 2; id <= 4; id++) {
            assertThat(otto.hears("MSG").get("id").asLong()).isEqualTo(id);
        }
        otto.hearsNothing();
    }

    @Test
    void aNickThatCannotBeLookedUpIsNotGiven() {
        Client nora = stranger();
        claiming = StorageAwayTests::away;
        nora.send("IAM nora");
        assertThat(nora.next()).startsWith("ERR IAM ");
        claiming = REAL;
        nora.send("IAM nora");
        assertThat(nora.next()).isEqualTo("ARR nora");
    }

    @Test
    void whoCannotBeToldWhatTheyMissedIsSentAwayInsteadOfMissingIt() {
        Page nora = page("nora");
        nora.says("{'type':'MSG','text':'hello'}").hears("MSG");
        reading = StorageAwayTests::away;
        Page otto = page();
        otto.says("{'type':'IAM','nick':'otto','room':'%s','since':0}".formatted(room))
                .hears("ARR");
        otto.hears("RES");
        assertThat(otto.hears("ERR").get("code").asString()).isEqualTo("FAULT");
        assertThat(otto.hearsTheEnd()).isNull();
        nora.hears("ARR");
        nora.hears("LFT");
    }

    @Test
    void theHistoryThatCannotBeReadIsRefusedAndTheTalkGoesOn() {
        Client nora = person("nora");
        nora.send("MSG hello");
        reading = StorageAwayTests::away;
        nora.send("HIS 5");
        assertThat(nora.next()).isEqualTo("HIS 1");
        assertThat(nora.next()).startsWith("ERR HIS ");
        nora.send("WHO");
        assertThat(nora.next()).isEqualTo("WHO nora");
    }

    @Test
    void aSlowCommitKeepsTheOrderOfItsSenderAndNobodyElseWaits() {
        Client nora = person("nora");
        Client otto = person("otto");
        nora.next();
        CompletableFuture<Kept> commit = new CompletableFuture<>();
        CompletableFuture<Void> committing = new CompletableFuture<>();
        keeping = call -> {
            committing.complete(null);
            return commit;
        };
        nora.send("MSG hello");
        nora.send("BYE");
        committing.join();
        otto.send("WHO");
        assertThat(otto.next()).isEqualTo("WHO nora otto");
        keeping = REAL;
        otto.send("MSG before anything of nora's");
        otto.send("FNC");
        assertThat(otto.next()).isEqualTo("ERR FNC");
        commit.completeExceptionally(AWAY);
        assertThat(otto.next()).isEqualTo("LFT nora");
        assertThat(nora.next()).isEqualTo("MSG otto before anything of nora's");
        assertThat(nora.next()).startsWith("ERR MSG ");
        assertThat(nora.next()).isEqualTo("LFT nora");
        assertThat(nora.next()).isNull();
    }

    @Test
    void aBrokenMessageWriterIsOursToMendAndEndsOneConnectionOnly() {
        Client nora = person("nora");
        Client otto = person("otto");
        nora.next();
        keeping = call -> {
            throw new IllegalStateException("a fault of ours");
        };
        nora.send("MSG hello");
        assertThat(nora.next()).startsWith("ERR FAULT ");
        assertThat(nora.next()).isNull();
        assertThat(otto.next()).isEqualTo("LFT nora");
    }
}
