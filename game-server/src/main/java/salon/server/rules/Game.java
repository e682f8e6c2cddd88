package salon.server.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one game, as a reducer over immutable states.
 *
 * <p>An implementation holds no state of its own, may be called from any thread, and must be deterministic: a room is rebuilt
 * by replaying its journal through {@link #deal} and {@link #play}. It is found by {@link java.util.ServiceLoader}, hence
 * public with a public constructor; annotate it with {@code @AutoService(Game.class)}.
 *
 * @param <S> a state: immutable, never shown to anyone as it is
 * @param <A> an action: a record whose components are the fields of the action on the wire
 */
public interface Game<S, A> {

    GameType type();

    /** The record into which an action from the wire is read. */
    Class<A> actions();

    S deal(Deal deal);

    /** The seats that may act now: several where choices are simultaneous, none once there is a verdict. */
    Set<Seat> toMove(S state);

    /** Judges an action of a seat that is to move; any other seat has been turned away already. */
    Ruling<S> play(S state, Seat seat, A action);

    /** For a seat that is to move, every action that {@link #play} would accept from it now, in a fixed order. */
    List<A> moves(S state, Seat seat);

    /** What that viewer may know of the state, in a form that turns into JSON: records, lists, maps, strings, numbers. */
    Object view(S state, Viewer viewer);

    /** How it ended, or empty while it goes on. */
    Optional<Verdict> verdict(S state);

    /**
     * The state after a seat gave up while at least two others play on. That seat must not be to move again and cannot win. Only
     * games for more than two are ever asked.
     */
    default S withdraw(S state, Seat seat) {
        throw new UnsupportedOperationException("a game for two ends when one gives up");
    }

    /** Whether the others may not know yet what this seat just chose. */
    default boolean conceals(S after, Seat by) {
        return false;
    }
}
