package salon.server.protocol;

/** Why something was refused. The names are on the wire: a client may rely on them. */
public enum Refusal {
    /** Not JSON, not of the shape that its type asks for, binary, or too long. */
    BAD_MESSAGE,
    /** More messages than anyone can mean; the connection is closed. */
    TOO_MANY_MESSAGES,
    /** The connection was made and not let into its room for too long; it is closed. */
    SILENT,
    /** There is no game with this code; the connection is closed. */
    UNKNOWN_GAME,
    /** This game is closed or has expired, and there is nothing to see. */
    GAME_CLOSED,
    /** Every seat that is not kept for the host is taken. */
    ROOM_FULL,
    /** Somebody else owns this public ID. */
    WRONG_PRIVATE_ID,
    /** Connect first. */
    NOT_CONNECTED,
    /** This connection is somebody else's. */
    NOT_YOU,
    /** Someone is missing: the game has not begun. */
    NOT_STARTED,
    NOT_YOUR_TURN,
    /** The rules do not allow that; the detail is the rules' own reason. */
    ILLEGAL_MOVE,
    GAME_OVER,
    /** Only once the game is over. */
    GAME_NOT_OVER,
    /** You gave up, or your time ran out; the others play on. */
    OUT_OF_GAME,
    NO_DRAW_OFFERED,
    DRAW_ALREADY_OFFERED,
    /** You connected again elsewhere; this connection is closed. */
    TAKEN_OVER,
    /** You read more slowly than the room speaks. Only the reason of a close: an error would not reach you either. */
    SLOW_READER,
    /** What is needed is away. Whether it was stored is not known; try again, the same id counts once. */
    UNAVAILABLE,
    /** This server stops; connect again with {@code since}. The connection is closed. */
    SERVER_STOPPING
}
