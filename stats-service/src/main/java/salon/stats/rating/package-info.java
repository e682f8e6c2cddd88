/**
 * How strong a player is, reckoned from who beat whom: Glicko-2, and its extension to games of more than two.
 *
 * <p>Pure arithmetic: no Spring, no database, no clock. The decision and its reasons are in
 * {@code docs/decisions/0005-ratings.md}.
 */
@NullMarked
package salon.stats.rating;

import org.jspecify.annotations.NullMarked;
