/**
 * How fast the chat is: a room full of connections over TCP, over WebSocket, and the same on an IRC daemon to compare with.
 *
 * <p>One thread holds all connections, so that the load needs one core and no more. Nothing here is part of a service.
 */
@NullMarked
package salon.benchmarks.chat;

import org.jspecify.annotations.NullMarked;
