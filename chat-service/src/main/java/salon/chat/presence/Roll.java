package salon.chat.presence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import salon.chat.name.Nick;

/**
 * Who is here, as it should be in the database, and how far that is so. When something went wrong, all is compared; when this node
 * was given up, it begins again under another name with everyone whose nick is still free. Only for the thread of the {@link
 * SharedRegister}.
 */
final class Roll {

    private static final Logger log = LoggerFactory.getLogger(Roll.class);

    private static final int PIECE = 200;
    private static final long PRUNED_EVERY = 100;
    private static final int COMPARED_EVERY = 30;

    private final Presences presences;
    private final PresenceWriter writer;
    private final Watcher watcher;

    private final SequencedMap<String, Presence> people = new LinkedHashMap<>();
    /** Those of them who have lost their place with everyone, and are to get it again. */
    private final SequencedSet<String> homeless = new LinkedHashSet<>();

    private volatile String node = "";
    private long version;
    private long pruned;
    private boolean inDoubt = true;
    private int beats;

    Roll(Presences presences, PresenceWriter writer, Watcher watcher) {
        this.presences = presences;
        this.writer = writer;
        this.watcher = watcher;
    }

    String node() {
        return node;
    }

    /** It is not known what is in the database. */
    void isInDoubt() {
        inDoubt = true;
    }

    void write(List<Presence> changes) {
        List<Presence> ours = new ArrayList<>();
        for (Presence change : changes) {
            Presence last = people.get(change.stay());
            if (last != null) {
                ours.add(change.cameAs(last.came()));
                if (change.room() == null) {
                    people.remove(change.stay());
                    homeless.remove(change.stay());
                } else {
                    people.put(change.stay(), change.cameAs(last.came()));
                }
            }
        }
        store(ours);
    }

    private void store(List<Presence> changes) {
        if (!changes.isEmpty()) {
            writer.write(node, version + 1, changes);
            version++;
            watcher.wrote(node, version, changes);
        }
    }

    /** @return those who are to ask again */
    List<Asking> enter(List<Asking> asking) {
        Map<String, Long> came = claim(asking.stream().map(Asking::wish).toList());
        List<Asking> again = new ArrayList<>();
        for (Asking asker : asking) {
            Presence wanted = asker.wish().presence();
            Long number = came.get(wanted.stay());
            if (number == null) {
                if (asker.refused()) {
                    again.add(asker);
                }
            } else {
                people.put(wanted.stay(), wanted.cameAs(number));
                if (!asker.granted(number)) {
                    write(List.of(wanted.gone()));
                }
            }
        }
        return again;
    }

    private Map<String, Long> claim(List<PresenceWriter.Wish> wishes) {
        Map<String, Long> came = writer.claim(node, version + 1, wishes);
        if (!came.isEmpty()) {
            version++;
            watcher.wrote(
                    node,
                    version,
                    wishes.stream()
                            .map(PresenceWriter.Wish::presence)
                            .filter(presence -> came.containsKey(presence.stay()))
                            .map(presence -> presence.cameAs(came.get(presence.stay())))
                            .toList());
        }
        return came;
    }

    /** Also looks from time to time whether all is as it should be: an owner may have taken their nick elsewhere unheard. */
    void beat() {
        writer.beat(node);
        if (version - pruned >= PRUNED_EVERY) {
            writer.forgetChanges(node, version);
            pruned = version;
        }
        if (++beats % COMPARED_EVERY == 0) {
            compare();
        }
    }

    /** Makes sure of what is in the database, if that is in doubt. */
    void settle() {
        if (!inDoubt) {
            return;
        }
        OptionalLong stored = node.isEmpty() ? OptionalLong.empty() : presences.findVersion(node);
        if (stored.isPresent()) {
            version = stored.getAsLong();
            compare();
        } else {
            begin();
        }
        houseThem();
        inDoubt = false;
    }

    private void begin() {
        if (!node.isEmpty()) {
            log.warn("The other nodes had given this one up; its {} people get their nicks again.", people.size());
        }
        node = UUID.randomUUID().toString();
        version = 0;
        pruned = 0;
        writer.begin(node);
        homeless.addAll(people.keySet());
    }

    private void compare() {
        Map<String, Presence> stored = new HashMap<>();
        if (!(presences.read(node) instanceof Reading.Everyone everyone)) {
            throw new Buried(node);
        }
        everyone.people().forEach(row -> stored.put(row.stay(), row));
        homeless.removeAll(stored.keySet());
        List<Presence> lost = people.values().stream()
                .filter(presence -> !stored.containsKey(presence.stay()) && !homeless.contains(presence.stay()))
                .toList();
        lost.forEach(this::lose);
        store(Stream.concat(
                        stored.values().stream()
                                .filter(row -> !people.containsKey(row.stay()))
                                .map(Presence::gone),
                        people.values().stream()
                                .filter(presence -> stored.containsKey(presence.stay())
                                        && !isSo(presence, Objects.requireNonNull(stored.get(presence.stay())))))
                .toList());
    }

    private static boolean isSo(Presence wanted, Presence stored) {
        return wanted.where().equals(stored.room()) && wanted.owner() == stored.owner();
    }

    /** Not in anybody's place: who has a nick by now came after them. */
    private void houseThem() {
        while (!homeless.isEmpty()) {
            List<Presence> piece =
                    homeless.stream().limit(PIECE).map(people::get).toList();
            Map<String, Long> came = claim(piece.stream()
                    .map(presence -> new PresenceWriter.Wish(presence, new Nick(presence.nick()).keys(), false))
                    .toList());
            for (Presence presence : piece) {
                homeless.remove(presence.stay());
                Long number = came.get(presence.stay());
                if (number == null) {
                    lose(presence);
                } else {
                    Presence again = presence.cameAs(number);
                    people.put(presence.stay(), again);
                    watcher.cameAgain(again);
                }
            }
        }
    }

    private void lose(Presence presence) {
        people.remove(presence.stay());
        watcher.lost(presence);
    }

    void end() {
        if (!node.isEmpty()) {
            writer.end(node);
        }
    }
}
