package salon.chat.history;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts drafts into the database, many in one transaction. For one thread. */
@Component
class MessageWriter {

    private static final int MOST_REMEMBERED = 10_000;

    private final EntityManager entities;
    private final Messages messages;
    private final Numberings numberings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Channels that are known to be open. */
    private final Set<String> open = new HashSet<>();

    MessageWriter(
            EntityManager entities,
            Messages messages,
            Numberings numberings,
            TransactionTemplate transaction,
            Clock clock) {
        this.entities = entities;
        this.messages = messages;
        this.numberings = numberings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores all of them in their order or, when this ends with an exception, none.
     *
     * @throws org.springframework.dao.DataAccessException when they could not be stored
     * @throws org.springframework.transaction.TransactionException when the database is away, or its answer to the commit was lost
     */
    List<Kept> store(List<Draft> drafts) {
        Set<String> channels =
                drafts.stream().map(draft -> draft.channel().name()).collect(Collectors.toCollection(TreeSet::new));
        open(channels);
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<String, Numbering> locked = numberings.listLocked(channels).stream()
                    .collect(Collectors.toMap(Numbering::name, Function.identity()));
            mustHave(channels, locked.keySet());
            // Behind the locks: another node may just have stored the same for a client that came from there.
            Map<Message.Origin, Message> known = listKnown(drafts);
            List<Kept> kept = new ArrayList<>(drafts.size());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            for (Draft draft : drafts) {
                kept.add(store(draft, locked, known, now));
            }
            messages.flush();
            return kept;
        }));
    }

    /** In a transaction of its own, so nobody who waits for it holds a lock. */
    private void open(Collection<String> channels) {
        if (open.size() > MOST_REMEMBERED) {
            open.clear();
        }
        if (!open.containsAll(channels)) {
            List<String> missing =
                    channels.stream().filter(name -> !open.contains(name)).toList();
            transaction.executeWithoutResult(status -> missing.forEach(numberings::openUnlessOpen));
            open.addAll(missing);
        }
    }

    /** A database that was restored from a copy may lack what was seen in it. */
    private void mustHave(Set<String> channels, Set<String> locked) {
        if (!locked.containsAll(channels)) {
            open.clear();
            throw new CannotAcquireLockException("a channel is gone that was there before");
        }
    }

    private Map<Message.Origin, Message> listKnown(List<Draft> drafts) {
        Set<Message.Origin> origins = drafts.stream()
                .filter(draft -> draft.clientId() != null)
                .map(Draft::origin)
                .collect(Collectors.toSet());
        return origins.isEmpty()
                ? new HashMap<>()
                : messages.listKnown(origins).stream().collect(Collectors.toMap(Message::origin, Function.identity()));
    }

    private Kept store(Draft draft, Map<String, Numbering> locked, Map<Message.Origin, Message> known, Instant now) {
        Message before = known.get(draft.origin());
        if (before != null) {
            return before.says(draft) ? new Kept.Known(before) : new Kept.Clash();
        }
        Message message = locked.get(draft.channel().name()).number(draft, now);
        entities.persist(message);
        if (message.clientId() != null) {
            known.put(message.origin(), message);
        }
        return new Kept.Stored(message);
    }
}
