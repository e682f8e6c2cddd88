/**
 * The WebSocket of a room: bytes in, bytes out, and the limits of both.
 *
 * <p>A message is read once into a {@link salon.server.protocol.ClientMessage} and passed on to its room; nothing about games is
 * decided here. What goes out waits in a queue of its own for each connection, so that a slow reader delays nobody.
 */
@NullMarked
package salon.server.socket;

import org.jspecify.annotations.NullMarked;
