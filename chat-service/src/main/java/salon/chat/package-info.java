/**
 * The chat-service: so far it starts and reports its health.
 */
@NullMarked
package salon.chat;

import org.jspecify.annotations.NullMarked;
