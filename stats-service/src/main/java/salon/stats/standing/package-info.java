/**
 * How players stand in each game: what they won and lost, and how strong that makes them; and the leaderboard.
 *
 * <p>Standings are changed only under their row's lock, by whoever records results; no result is known here.
 */
@NullMarked
package salon.stats.standing;

import org.jspecify.annotations.NullMarked;
