package salon.benchmarks.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTests {

    private static final Duration SHORT = Duration.ofMillis(200);

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "ws", "irc"})
    void bringsEveryMessageToEverybody(String scheme) throws IOException {
        try (StubServer stub = new StubServer(scheme);
                Crowd crowd = new Crowd(stub.target())) {
            crowd.grow(3);
            crowd.grow(5);
            Outcome most = Load.most(crowd, stub.target().process(), 8, SHORT);
            Outcome steady = Load.steady(crowd, stub.target().process(), 8, SHORT, 400);

            assertThat(most.perSecond()).isPositive();
            assertThat(steady.p50()).isPositive();
            assertThat(most.missing() + most.displaced()).isZero();
            assertThat(steady.missing() + steady.displaced()).isZero();
        }
    }

    @Test
    void findsWhatAServerSaysTwice() throws IOException {
        try (StubServer stub = new Stammering();
                Crowd crowd = new Crowd(stub.target())) {
            crowd.grow(2);
            Outcome outcome = Load.steady(crowd, stub.target().process(), 1, SHORT, 100);

            assertThat(outcome.displaced()).isEqualTo(1);
            assertThat(outcome.missing()).isEqualTo(-1);
        }
    }

    @Test
    void saysWhoseConnectionWasCut() throws IOException {
        StubServer stub = new StubServer("tcp");
        try (Crowd crowd = new Crowd(stub.target())) {
            crowd.grow(1);
            stub.close();

            assertThatThrownBy(() -> crowd.grow(2)).isInstanceOf(IOException.class);
        }
    }

    /** Says its third message twice. */
    private static final class Stammering extends StubServer {

        private final AtomicInteger said = new AtomicInteger();

        Stammering() throws IOException {
            super("tcp");
        }

        @Override
        synchronized void tell(Guest from, String line) {
            super.tell(from, line);
            if (said.incrementAndGet() == 3) {
                super.tell(from, line);
            }
        }
    }
}
