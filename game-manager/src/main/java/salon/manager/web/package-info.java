/**
 * The web client as a browser gets it: one page for all its addresses, its files under a name that changes with them, and the codes that
 * phones read.
 *
 * <p>The client itself is in {@code resources/web}, as it is: there is no build step. It speaks to the services over REST and WebSocket like
 * everyone else, so nothing in here knows of games.
 */
@NullMarked
package salon.manager.web;

import org.jspecify.annotations.NullMarked;
