/**
 * How fast games are: tables full of players against a running system, and what they were promised held against what is stored.
 *
 * <p>One thread holds all connections, so that the load needs one core and no more. Nothing here is part of a service.
 */
@NullMarked
package salon.benchmarks.game;

import org.jspecify.annotations.NullMarked;
