/**
 * One player's page: everything that standings and results say together.
 *
 * <p>Nothing is stored here.
 */
@NullMarked
package salon.stats.player;

import org.jspecify.annotations.NullMarked;
