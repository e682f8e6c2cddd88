/**
 * The game-server. The way of a message: {@code socket} reads it, {@code room} asks {@code rules}, {@code journal} stores, {@code
 * room} tells everyone.
 */
@NullMarked
package salon.server;

import org.jspecify.annotations.NullMarked;
