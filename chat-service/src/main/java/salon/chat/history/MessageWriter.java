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
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
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
     * @throws TransactionException when the database is away, or, then they may be stored all the same, its answer to the
     *     commit was lost
     * @throws org.springframework.dao.DataAccessException when they could not be stored
     */
    List<Kept> store(List<Draft> drafts) {
        Set<String> channels =
                drafts.stream().map(draft -> draft.channel().name()).collect(Collectors.toCollection(TreeSet::new));
        open(channels);
        List<Kept> kept = new ArrayList<>(drafts.size());
        try {
            transaction.executeWithoutResult(status -> {
                List<Kept> all = number(drafts, channels);
                messages.flush();
                kept.addAll(all);
            });
            return kept;
        } catch (RuntimeException e) {
            if (kept.isEmpty()) {
                throw e;
            }
            throw new TransactionSystemException("the answer to the commit was lost", e);
        }
    }

    private List<Kept> number(List<Draft> drafts, Set<String> channels) {
        Map<String, Numbering> locked = numberings.listLocked(channels).stream()
                .collect(Collectors.toMap(Numbering::name, Function.identity()));
        mustHave(channels, locked.keySet());
        // Behind the locks: another node may just have stored the same for a client that came from there.
        Map<String, Message> known = listKnown(drafts);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return drafts.stream().map(draft -> store(draft, locked, known, now)).toList();
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

    private Map<String, Message> listKnown(List<Draft> drafts) {
        String[] origins = drafts.stream()
                .map(Draft::origin)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        Map<String, Message> known = new HashMap<>();
        if (origins.length > 0) {
            messages.listKnown(origins).forEach(message -> known.put(message.origin(), message));
        }
        return known;
    }

    private Kept store(Draft draft, Map<String, Numbering> locked, Map<String, Message> known, Instant now) {
        String origin = draft.origin();
        Message before = origin == null ? null : known.get(origin);
        if (before != null) {
            return before.says(draft) ? new Kept.Known(before) : new Kept.Clash();
        }
        Message message = locked.get(draft.channel().name()).number(draft, now);
        entities.persist(message);
        if (origin != null) {
            known.put(origin, message);
        }
        return new Kept.Stored(message);
    }
}
