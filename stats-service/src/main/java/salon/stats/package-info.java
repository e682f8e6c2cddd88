/**
 * The service that counts who won. Results arrive from the game-servers, become standings and ratings, and end in one
 * request to game-manager: close that game.
 *
 * <p>Here is only what starts the service and what describes it as a whole; everything else has a package of its own.
 */
@NullMarked
package salon.stats;

import org.jspecify.annotations.NullMarked;
