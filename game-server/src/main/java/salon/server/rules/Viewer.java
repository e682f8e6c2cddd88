package salon.server.rules;

/** Someone who looks at a game: from a seat, or from outside. */
public sealed interface Viewer {

    record Player(Seat seat) implements Viewer {}

    record Watcher() implements Viewer {}

    default boolean sits(Seat seat) {
        return this instanceof Player(Seat own) && own.equals(seat);
    }
}
