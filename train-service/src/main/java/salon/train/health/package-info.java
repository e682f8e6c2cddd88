/**
 * What this service says of its own health.
 */
@NullMarked
package salon.train.health;

import org.jspecify.annotations.NullMarked;
