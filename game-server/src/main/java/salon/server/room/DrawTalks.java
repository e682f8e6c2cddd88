package salon.server.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import salon.server.rules.Seat;

/**
 * Who has offered a draw and who agrees. An offer stands until it is declined, until somebody else moves, or until whoever made it
 * is out. Never changes: each step makes the next.
 *
 * @param agreed the one who offered first; nobody when nothing is offered
 * @param offered who has made an offer since their last move
 */
record DrawTalks(List<Seat> agreed, Set<Seat> offered) {

    static final DrawTalks NONE = new DrawTalks(List.of(), Set.of());

    DrawTalks {
        agreed = List.copyOf(agreed);
        offered = Set.copyOf(offered);
    }

    DrawTalks offeredBy(Seat seat) {
        Set<Seat> more = new HashSet<>(offered);
        more.add(seat);
        return new DrawTalks(List.of(seat), more);
    }

    DrawTalks acceptedBy(Seat seat) {
        List<Seat> more = new ArrayList<>(agreed);
        more.add(seat);
        return new DrawTalks(more, offered);
    }

    DrawTalks declined() {
        return new DrawTalks(List.of(), offered);
    }

    DrawTalks afterMoveOf(Seat seat) {
        Set<Seat> fewer = new HashSet<>(offered);
        fewer.remove(seat);
        return new DrawTalks(offerer().filter(seat::equals).isPresent() ? agreed : List.of(), fewer);
    }

    DrawTalks without(Collection<Seat> seats) {
        return offerer().filter(seats::contains).isPresent() ? declined() : this;
    }

    /** Who waits for an answer. */
    Optional<Seat> offerer() {
        return agreed.stream().findFirst();
    }

    boolean isAgreedBy(Seat seat) {
        return agreed.contains(seat);
    }

    boolean areAgreedByAll(Set<Seat> seats) {
        return offerer().isPresent() && agreed.containsAll(seats);
    }

    /** Whether that seat's answer is waited for. */
    boolean waitFor(Seat seat) {
        return offerer().isPresent() && !isAgreedBy(seat);
    }
}
