/**
 * What this service says of its own health.
 */
@NullMarked
package salon.server.health;

import org.jspecify.annotations.NullMarked;
