/**
 * What time it is in the house. Nobody else asks the machine: see docs/decisions/0015-time.md.
 */
@NullMarked
package salon.chat.clock;

import org.jspecify.annotations.NullMarked;
