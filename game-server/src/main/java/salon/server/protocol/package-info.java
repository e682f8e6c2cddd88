/**
 * What is said on a room's WebSocket, and its JSON: {@link salon.server.protocol.ClientMessage} one way, {@link
 * salon.server.protocol.ServerMessage} the other. The same messages are described for clients in {@code asyncapi.yaml}.
 *
 * <p>Nothing here decides anything; a message that cannot be read is refused with a sentence, never guessed at.
 */
@NullMarked
package salon.server.protocol;

import org.jspecify.annotations.NullMarked;
