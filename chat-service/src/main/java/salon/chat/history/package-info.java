/**
 * What was said, each message stored with a number before anyone hears it. A room's numbers begin at 1 and have no gap, so who
 * knows the last one it saw knows what it missed.
 *
 * <p>Nothing here knows who is connected.
 */
@NullMarked
package salon.chat.history;

import org.jspecify.annotations.NullMarked;
