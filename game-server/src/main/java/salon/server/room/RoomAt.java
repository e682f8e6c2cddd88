package salon.server.room;

import salon.server.protocol.ClientMessage;

/** A room that someone has come to, from the outside. */
public final class RoomAt {

    private final Room room;

    RoomAt(Room room) {
        this.room = room;
    }

    /**
     * Passes on a wish; the room answers on the connection.
     *
     * @return false when the room has closed since, which it does not while the connection has a seat in it
     */
    public boolean wish(Connection connection, ClientMessage.Wish wish) {
        return room.wish(connection, wish);
    }

    /** The connection is gone. The seat is not: the player may come back. */
    public void drop(Connection connection) {
        room.drop(connection);
    }
}
