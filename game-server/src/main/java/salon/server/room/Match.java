package salon.server.room;

import static java.util.function.Predicate.not;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.journal.Stored;
import salon.server.protocol.BadMessage;
import salon.server.rules.Position;
import salon.server.rules.Ruling;
import salon.server.rules.Seat;
import salon.server.rules.Verdict;
import salon.server.stats.Result.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * What a journal adds up to: who sits where, the position, the clocks, the verdict.
 *
 * <p>Never changes once it is there: {@link #after} makes the next one. The same entries always make the same match, on any node.
 */
final class Match {

    enum Phase {
        WAITING,
        PLAYING,
        OVER,
        EXPIRED
    }

    private final Rulebook rulebook;
    private Entry.Opened opened;
    private int seq;
    private Instant at;
    private Phase phase = Phase.WAITING;
    private final List<@Nullable PublicId> players;
    private @Nullable Position<?, ?> position;
    private Clocks clocks = Clocks.STOPPED;
    private DrawTalks drawTalks = DrawTalks.NONE;
    private @Nullable Verdict verdict;
    private @Nullable Instant overAt;

    /** Who gave up or ran out of time. */
    private final Set<Seat> out;
    /** Who left in the middle of the game, and so will not come to fetch a result. */
    private final Set<Seat> gone;

    private final Set<Seat> reported;
    private final Set<Seat> rematchWanted;
    private @Nullable Code rematch;

    private Match(Rulebook rulebook, Entry.Opened opened, Instant at) {
        this.rulebook = rulebook;
        this.opened = opened;
        this.at = at;
        this.players = new ArrayList<>(Collections.nCopies(opened.seats(), null));
        this.out = new TreeSet<>();
        this.gone = new TreeSet<>();
        this.reported = new TreeSet<>();
        this.rematchWanted = new TreeSet<>();
    }

    private Match(Match before) {
        this.rulebook = before.rulebook;
        this.opened = before.opened;
        this.seq = before.seq;
        this.at = before.at;
        this.phase = before.phase;
        this.players = new ArrayList<>(before.players);
        this.position = before.position;
        this.clocks = before.clocks;
        this.drawTalks = before.drawTalks;
        this.verdict = before.verdict;
        this.overAt = before.overAt;
        this.out = new TreeSet<>(before.out);
        this.gone = new TreeSet<>(before.gone);
        this.reported = new TreeSet<>(before.reported);
        this.rematchWanted = new TreeSet<>(before.rematchWanted);
        this.rematch = before.rematch;
    }

    /** A room into which nobody has come yet: nothing of it is stored. */
    static Match unopened(Rulebook rulebook, Entry.Opened opened, Instant at) {
        return new Match(rulebook, opened, at);
    }

    /**
     * The match after one more entry.
     *
     * @throws IllegalStateException when the entry cannot follow: the journal or the rules are not what they were
     */
    Match after(Stored stored) {
        if (stored.seq() != seq + 1) {
            throw new IllegalStateException("entry %d cannot follow %d".formatted(stored.seq(), seq));
        }
        Match next = new Match(this);
        next.seq = stored.seq();
        next.at = stored.at();
        next.happened(stored.entry());
        next.judge();
        next.setClocks(stored.entry());
        return next;
    }

    private void happened(Entry entry) {
        switch (entry) {
            case Entry.Opened room -> opened = room;
            case Entry.SeatTaken(Seat seat, PublicId publicId) -> {
                players.set(seat.number(), publicId);
                if (players.stream().allMatch(Objects::nonNull)) {
                    position = rulebook.begin(opened);
                    phase = Phase.PLAYING;
                }
            }
            case Entry.SeatLeft(Seat seat) -> players.set(seat.number(), null);
            case Entry.Played played -> play(played);
            case Entry.Resigned(Seat seat) -> withdraw(List.of(seat));
            case Entry.TimedOut(List<Seat> seats) -> withdraw(seats);
            case Entry.Forfeited(Seat seat) -> {
                gone.add(seat);
                withdraw(List.of(seat));
            }
            case Entry.DrawOffered(Seat seat) -> drawTalks = drawTalks.offeredBy(seat);
            case Entry.DrawAccepted(Seat seat) -> drawTalks = drawTalks.acceptedBy(seat);
            case Entry.DrawDeclined declined -> drawTalks = drawTalks.declined();
            case Entry.Expired expired -> phase = Phase.EXPIRED;
            case Entry.Reported(Seat seat) -> reported.add(seat);
            case Entry.RematchWanted(Seat seat) -> rematchWanted.add(seat);
            case Entry.RematchOpened(Code code) -> rematch = code;
        }
    }

    private void play(Entry.Played played) {
        try {
            Position<?, ?> now = position();
            switch (now.play(played.seat(), rulebook.action(now, played.action()))) {
                case Ruling.Accepted<? extends Position<?, ?>>(var next) -> position = next;
                case Ruling.Refused<? extends Position<?, ?>>(String reason) ->
                    throw new IllegalStateException("the rules refuse what is in the journal: " + reason);
            }
        } catch (BadMessage e) {
            throw new IllegalStateException("the rules cannot read what is in the journal", e);
        }
        drawTalks = drawTalks.afterMoveOf(played.seat());
    }

    private void withdraw(Collection<Seat> seats) {
        for (Seat seat : seats) {
            if (out.add(seat) && remaining().size() > 1) {
                position = position().withdraw(seat);
            }
        }
        drawTalks = drawTalks.without(seats);
    }

    private void judge() {
        if (phase != Phase.PLAYING) {
            return;
        }
        Set<Seat> remaining = remaining();
        if (remaining.size() < 2) {
            verdict = new Verdict(remaining);
        } else if (drawTalks.areAgreedByAll(remaining)) {
            verdict = Verdict.draw();
        } else {
            verdict = position().verdict().orElse(null);
        }
        if (verdict != null) {
            phase = Phase.OVER;
            overAt = at;
            drawTalks = DrawTalks.NONE;
        }
    }

    private void setClocks(Entry entry) {
        Seat mover = entry instanceof Entry.Played played ? played.seat() : null;
        clocks = phase == Phase.PLAYING
                ? clocks.next(position().toMove(), mover, at, opened.turnSeconds())
                : Clocks.STOPPED;
    }

    /** The last entry that is in this; 0 when there is none. */
    int seq() {
        return seq;
    }

    /** When that was. */
    Instant at() {
        return at;
    }

    Phase phase() {
        return phase;
    }

    Entry.Opened room() {
        return opened;
    }

    Position<?, ?> position() {
        return Objects.requireNonNull(position, "the game has not begun");
    }

    boolean begun() {
        return position != null;
    }

    Optional<Seat> seatOf(PublicId publicId) {
        int seat = players.indexOf(publicId);
        return seat < 0 ? Optional.empty() : Optional.of(new Seat(seat));
    }

    Optional<PublicId> playerAt(Seat seat) {
        return Optional.ofNullable(players.get(seat.number()));
    }

    PublicId nameOf(Seat seat) {
        return playerAt(seat).orElseThrow();
    }

    /** Those who have a seat, by seat. */
    List<PublicId> seated() {
        return players.stream().filter(Objects::nonNull).toList();
    }

    List<Seat> seats() {
        return Seat.all(opened.seats());
    }

    Set<Seat> toMove() {
        return clocks.running();
    }

    /** Every action that the rules accept from a seat that is to move, as it would be on the wire. */
    List<JsonNode> moves(Seat seat) {
        return position().moves(seat).stream().<JsonNode>map(rulebook::write).toList();
    }

    boolean isOut(Seat seat) {
        return out.contains(seat);
    }

    DrawTalks drawTalks() {
        return drawTalks;
    }

    Optional<Code> rematch() {
        return Optional.ofNullable(rematch);
    }

    Set<Seat> rematchWanted() {
        return rematchWanted;
    }

    boolean everyoneWantsRematch() {
        return rematchWanted.size() == opened.seats();
    }

    Verdict verdict() {
        return Objects.requireNonNull(verdict, "the game is not over");
    }

    Instant overAt() {
        return Objects.requireNonNull(overAt, "the game is not over");
    }

    /** Whoever gave up or ran out of time has lost, however the others ended. */
    Outcome outcome(Seat seat) {
        if (out.contains(seat)) {
            return Outcome.DEFEAT;
        }
        if (verdict().isDraw()) {
            return Outcome.DRAW;
        }
        return verdict().winners().contains(seat) ? Outcome.VICTORY : Outcome.DEFEAT;
    }

    List<Seat> unreported() {
        return phase == Phase.OVER
                ? seats().stream().filter(not(reported::contains)).toList()
                : List.of();
    }

    /** The unreported who left before the end. */
    List<Seat> unreportedGone() {
        return unreported().stream().filter(gone::contains).toList();
    }

    /** Whether nothing remains to be done for this game. */
    boolean settled() {
        return phase == Phase.EXPIRED || phase == Phase.OVER && reported.size() == opened.seats();
    }

    List<Seat> timedOut(Instant now) {
        return clocks.runOutBy(now);
    }

    /** When the first of those to move runs out of time, or a room that waits expires. */
    Optional<Instant> deadline() {
        return switch (phase) {
            case WAITING -> Optional.of(opened.expiresAt());
            case PLAYING -> clocks.first();
            case OVER, EXPIRED -> Optional.empty();
        };
    }

    /** When something must happen even if nobody does anything. */
    Optional<Instant> due(Duration linger) {
        return phase == Phase.OVER && !settled() ? Optional.of(overAt().plus(linger)) : deadline();
    }

    private Set<Seat> remaining() {
        Set<Seat> remaining = new TreeSet<>(seats());
        remaining.removeAll(out);
        return remaining;
    }
}
