/**
 * What other services tell a room of the chat, such as how a game has ended.
 *
 * <p>Here is how it is asked for over HTTP; how it reaches those in the room is the {@code conversation}'s.
 */
@NullMarked
package salon.chat.notice;

import org.jspecify.annotations.NullMarked;
