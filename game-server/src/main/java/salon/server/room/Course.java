package salon.server.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import salon.server.journal.Append;
import salon.server.journal.Appended;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.journal.Stored;
import salon.server.room.Chronicle.Step;

/**
 * The course of one match: decide, store, and only then let it have happened. Owned by the room's thread.
 *
 * <p>When another node was first with a number, what it stored is read and the decision is made anew. When the journal fails,
 * nothing that is known here is believed until the journal has been read again.
 */
final class Course {

    private static final int MOST_TRIES = 1000;

    private final Code code;
    private final House house;
    private final Chronicle chronicle;
    private final Consumer<Step> happening;
    private volatile Match match;
    private boolean doubtful;

    /**
     * @param entries all that is stored so far
     * @param happening told each step that is stored from now on, while {@link #match} is still the one before it
     */
    Course(Code code, House house, Match unopened, List<Stored> entries, Consumer<Step> happening) {
        this.code = code;
        this.house = house;
        this.chronicle = new Chronicle(unopened);
        this.happening = happening;
        Match read = unopened;
        for (Stored stored : entries) {
            read = read.after(stored);
            chronicle.add(stored);
        }
        this.match = read;
    }

    /** From any thread. */
    Match match() {
        return match;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    /**
     * Makes a decision come true, if it grants anything.
     *
     * @param at when it was asked for
     * @param decide asked again with a newer match as often as another node was first
     * @return what was decided in the end; what it grants is stored and has been told
     */
    Decision advance(Instant at, Function<Match, Decision> decide) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Decision decision = decide.apply(match);
            if (!(decision instanceof Decision.Granted(List<Entry> entries))) {
                // What is refused here may be right by now: another node may have stored more.
                if (house.shared() && readOn()) {
                    continue;
                }
                return decision;
            }
            if (entries.isEmpty()) {
                return decision;
            }
            List<Step> steps = foresee(entries, at.isBefore(match.at()) ? match.at() : at);
            if (store(steps)) {
                steps.forEach(this::happened);
                steps.forEach(this::announce);
                return decision;
            }
            readOn();
        }
        throw new IllegalStateException("other nodes were first %d times".formatted(MOST_TRIES));
    }

    /** Lets happen what must have happened by now although nobody asked for it. */
    void passTime(Instant now) {
        while (!due(match, now).isEmpty()) {
            advance(now, current -> new Decision.Granted(due(current, now)));
        }
    }

    /** Reads what is stored behind the last entry known here; whether there was anything. */
    boolean readOn() {
        List<Stored> news = house.journal().read(code, match.seq());
        for (Stored stored : news) {
            happened(new Step(stored, match.after(stored)));
        }
        doubtful = false;
        return !news.isEmpty();
    }

    /** Whether the journal failed, so that what is stored may be more than what is known here. */
    boolean isDoubtful() {
        return doubtful;
    }

    /** Makes sure that what is known here is what is stored. */
    void verify() {
        if (doubtful) {
            readOn();
        }
    }

    private List<Entry> due(Match current, Instant now) {
        return house.referee().due(current, now, house.settings().linger());
    }

    /** What these entries would make of the match, with what goes before them and what follows from them at once. */
    private List<Step> foresee(List<Entry> entries, Instant at) {
        List<Step> steps = new ArrayList<>();
        Match last = match;
        if (last.seq() == 0) {
            last = foresee(steps, last, last.room(), at);
        }
        for (Entry entry : entries) {
            last = foresee(steps, last, entry, at);
        }
        for (Entry entry : house.referee().reports(last.unreportedGone())) {
            last = foresee(steps, last, entry, at);
        }
        return steps;
    }

    private static Match foresee(List<Step> steps, Match before, Entry entry, Instant at) {
        Stored stored = new Stored(before.seq() + 1, at, entry);
        Match after = before.after(stored);
        steps.add(new Step(stored, after));
        return after;
    }

    private boolean store(List<Step> steps) {
        Append append = new Append(
                code,
                steps.stream().map(Step::stored).toList(),
                Results.of(code, steps),
                becomes(steps.getLast().after()));
        doubtful = true;
        boolean stored = house.journal().append(append) == Appended.STORED;
        doubtful = false;
        return stored;
    }

    /** It has happened, whether or not it can be told. */
    private void happened(Step step) {
        try {
            happening.accept(step);
        } finally {
            match = step.after();
            chronicle.add(step.stored());
        }
    }

    /** Only what this node has stored: of the rest another one tells. */
    private void announce(Step step) {
        News.of(step).ifPresent(news -> house.herald().tell(code, step.stored().seq(), news));
    }

    private Append.Becomes becomes(Match after) {
        if (after.settled()) {
            return match.settled() ? Append.Becomes.AS_BEFORE : Append.Becomes.SETTLED;
        }
        if (match.seq() > 0 && after.phase() == match.phase()) {
            return Append.Becomes.AS_BEFORE;
        }
        return switch (after.phase()) {
            case WAITING -> Append.Becomes.WAITING;
            case PLAYING -> Append.Becomes.PLAYING;
            case OVER -> Append.Becomes.OVER;
            case EXPIRED -> Append.Becomes.SETTLED;
        };
    }
}
