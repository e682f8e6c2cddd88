/**
 * Lines in, lines out: the same for {@code nc}, {@code telnet}, {@code wscat} and a browser. Here is what TCP and WebSocket have in
 * common and where they differ: framing, UTF-8, limits, floods, slow readers, the end of a connection.
 *
 * <p>Nothing here knows what a line means; that is for the {@link salon.chat.line.Talk} behind each connection.
 */
@NullMarked
package salon.chat.line;

import org.jspecify.annotations.NullMarked;
