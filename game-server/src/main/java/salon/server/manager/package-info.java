/**
 * What this service asks of the game-manager: which game a code stands for, and a new code for a rematch.
 */
@NullMarked
package salon.server.manager;

import org.jspecify.annotations.NullMarked;
