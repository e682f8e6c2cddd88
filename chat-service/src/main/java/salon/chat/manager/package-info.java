/**
 * What this service asks of the game-manager: a new game.
 */
@NullMarked
package salon.chat.manager;

import org.jspecify.annotations.NullMarked;
