/**
 * What can be said in the chat and what can be told, and the two ways to write it: the seed's keywords, and JSON.
 *
 * <p>Here are words only; what they do is the {@code conversation}'s. For clients they are described in {@code asyncapi.yaml}.
 */
@NullMarked
package salon.chat.protocol;

import org.jspecify.annotations.NullMarked;
