/**
 * The chat-service: the talk, and a command line that leads to everything else.
 *
 * <p>Here is only what starts the service and what describes it as a whole; everything else has a package of its own.
 */
@NullMarked
package salon.chat;

import org.jspecify.annotations.NullMarked;
