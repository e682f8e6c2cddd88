/**
 * What this service says of its own health.
 */
@NullMarked
package salon.manager.health;

import org.jspecify.annotations.NullMarked;
