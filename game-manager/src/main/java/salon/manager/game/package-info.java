/**
 * A game from its creation to its closing: opened under a code of its own, found and listed, closed when its results are
 * in, expired when nobody came.
 *
 * <p>How a game is played is not known here; that is the game-server's.
 */
@NullMarked
package salon.manager.game;

import org.jspecify.annotations.NullMarked;
