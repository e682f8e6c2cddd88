/**
 * What is asked of game-manager: close the games of which every result is in.
 *
 * <p>A request is stored in the transaction that causes it and delivered after the commit, first together with others by a
 * courier, then alone by db-scheduler, again and again until game-manager has accepted it. Nothing here knows of results.
 */
@NullMarked
package salon.stats.closure;

import org.jspecify.annotations.NullMarked;
