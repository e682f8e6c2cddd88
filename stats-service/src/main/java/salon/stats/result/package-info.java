/**
 * What happens when results arrive, one or many at once: each is checked, counted exactly once, and when it is the last of its
 * game, the players are rated and the game's closure is requested, all in one transaction.
 *
 * <p>How results are read again (a game's, a player's) is here too. Standings, ratings and the delivery of closures are
 * used, not known from the inside.
 */
@NullMarked
package salon.stats.result;

import org.jspecify.annotations.NullMarked;
