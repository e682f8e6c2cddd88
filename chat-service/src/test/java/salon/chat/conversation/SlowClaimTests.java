package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import salon.chat.name.Reservations;
import salon.chat.transcript.Client;

/** Who says nothing is sent away; who has said who they are is not, however long it takes to look that up. */
@TestPropertySource(properties = "salon.conversation.silence=1s")
class SlowClaimTests extends WholeChat {

    @MockitoSpyBean
    private Reservations reservations;

    @Test
    void whoHasSaidWhoTheyAreIsNotSentAwayAsAStranger() {
        CountDownLatch looking = new CountDownLatch(1);
        doAnswer(call -> {
                    looking.await();
                    return call.callRealMethod();
                })
                .when(reservations)
                .claim(any(), any());
        Client nora = stranger();
        nora.send("IAM nora");
        Client silent = stranger();
        assertThat(silent.next()).startsWith("ERR IDLE ");
        assertThat(silent.next()).isNull();
        Client later = stranger();
        assertThat(later.next()).startsWith("ERR IDLE ");
        looking.countDown();
        assertThat(nora.next()).isEqualTo("ARR nora");
        nora.send("WHO");
        assertThat(nora.next()).isEqualTo("WHO nora");
    }
}
