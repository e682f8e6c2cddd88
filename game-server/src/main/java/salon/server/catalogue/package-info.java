/**
 * Which games there are: found on the class path, shown over REST to the game-manager and to anyone.
 */
@NullMarked
package salon.server.catalogue;

import org.jspecify.annotations.NullMarked;
