package salon.chat.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The numbers that were given in one channel, and when the last was. Changed only under its row's lock, so two nodes that store
 * messages in the same channel do so one after the other. Never deleted, also when all its messages are.
 */
@Entity
@Table(name = "channels")
class Numbering {

    @Id
    private String name = "";

    private long lastId;
    private Instant lastAt = Instant.EPOCH;

    /** For JPA, which fills it in. */
    protected Numbering() {}

    String name() {
        return name;
    }

    /** The next message. Its time is not before that of the last, though this node's clock may be behind another's. */
    Message number(Draft draft, Instant now) {
        lastId++;
        lastAt = now.isAfter(lastAt) ? now : lastAt;
        return new Message(lastId, lastAt, draft);
    }
}
