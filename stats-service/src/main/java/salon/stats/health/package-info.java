/**
 * What this service says of its own health.
 */
@NullMarked
package salon.stats.health;

import org.jspecify.annotations.NullMarked;
