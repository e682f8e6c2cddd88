/**
 * The journal is the room: what happened in each game, numbered from 1 without a gap, in a table whose primary key is
 * {@code (code, seq)}.
 *
 * <p>Here it is appended and read. An append is answered only once it is durably stored, or with the word that another node took
 * its number. What an entry means for a game is not known here.
 */
@NullMarked
package salon.server.journal;

import org.jspecify.annotations.NullMarked;
