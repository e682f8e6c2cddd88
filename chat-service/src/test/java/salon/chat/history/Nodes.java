package salon.chat.history;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Any number of running histories on one database, as the nodes of a service are. */
class Nodes {

    static final HistorySettings SETTINGS = new HistorySettings(Duration.ofDays(365), Duration.ofHours(1), 50_000);

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Messages messages;

    @Autowired
    private Numberings numberings;

    private final List<History> running = new ArrayList<>();

    History start(Clock clock) {
        return start(clock, SETTINGS, new SimpleMeterRegistry());
    }

    History start(Clock clock, HistorySettings settings, MeterRegistry meters) {
        MessageWriter writer = new MessageWriter(entities, messages, numberings, transaction, clock);
        History history = new History(writer, messages, numberings, settings, meters);
        history.start();
        running.add(history);
        return history;
    }

    Purge purge(Clock clock) {
        return new Purge(messages, SETTINGS, clock);
    }

    void stop() {
        running.forEach(History::stop);
        running.clear();
    }
}
