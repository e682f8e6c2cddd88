/**
 * The game-server as this service sees it: its games and what each of them allows, and whether anyone came to a room.
 *
 * <p>The contract belongs to this, the asking side: records of just the fields that are read here. Nothing else in this
 * service speaks to the game-server; when it is away, {@link salon.manager.server.GameServerAway} says so.
 */
@NullMarked
package salon.manager.server;

import org.jspecify.annotations.NullMarked;
