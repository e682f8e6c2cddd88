/**
 * The game-manager: gives every game its code, and knows which games are open.
 *
 * <p>Only what holds the service together lives here; each room of the house is a package below.
 */
@NullMarked
package salon.manager;

import org.jspecify.annotations.NullMarked;
