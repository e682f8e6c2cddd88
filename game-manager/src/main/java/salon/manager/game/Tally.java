package salon.manager.game;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what becomes of games. */
@Component
class Tally {

    private final Counter opened;
    private final Counter closed;
    private final Counter expired;

    Tally(MeterRegistry meters) {
        opened = counter(meters, "salon.games.opened", "Games that were created here");
        closed = counter(meters, "salon.games.closed", "Games that were closed here because their results are in");
        expired = counter(meters, "salon.games.expired", "Games that were expired here because nobody came");
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
        return Counter.builder(name).description(description).register(meters);
    }

    void opened() {
        opened.increment();
    }

    void closed(int games) {
        closed.increment(games);
    }

    void expired() {
        expired.increment();
    }
}
