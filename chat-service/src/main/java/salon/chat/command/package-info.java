/**
 * The commands: one registry for the command server and for {@code /…} in the chat, and the session that the command server holds
 * with each client.
 */
@NullMarked
package salon.chat.command;

import org.jspecify.annotations.NullMarked;
