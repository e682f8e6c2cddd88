package salon.server.room;

import java.time.InstantSource;
import java.util.function.Consumer;
import salon.server.chat.Herald;
import salon.server.fanout.Whereabouts;
import salon.server.journal.Journal;

/**
 * What every room needs from the house it is in.
 *
 * @param shared whether other nodes may write the journals of this node's rooms
 * @param closed told once a room has stopped; it may be opened again from its journal
 */
record House(
        Journal journal,
        Referee referee,
        Scene scene,
        Rematches rematches,
        Herald herald,
        InstantSource clock,
        RoomSettings settings,
        Whereabouts whereabouts,
        boolean shared,
        Consumer<Room> closed) {}
