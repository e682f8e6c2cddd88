/**
 * The short name of a game, which people read to each other over the telephone, and where new ones come from.
 *
 * <p>Knows nothing of games: whether a code is taken is the database's word alone.
 */
@NullMarked
package salon.manager.code;

import org.jspecify.annotations.NullMarked;
