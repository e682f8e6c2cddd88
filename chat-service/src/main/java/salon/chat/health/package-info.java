/**
 * What this service says of its own health.
 */
@NullMarked
package salon.chat.health;

import org.jspecify.annotations.NullMarked;
