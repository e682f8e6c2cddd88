/**
 * The rooms: the only owner of a running match.
 *
 * <p>A {@link salon.server.room.Room} is one serial mailbox on a virtual thread. It asks the {@link salon.server.room.Referee}
 * what a wish comes to, has the journal store it, and only then tells everyone, each with their own view. What it knows it could
 * read again from the journal at any time; {@link salon.server.room.Match} is that reading.
 */
@NullMarked
package salon.server.room;

import org.jspecify.annotations.NullMarked;
