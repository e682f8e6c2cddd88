/**
 * What a game is: a reducer over immutable states, played by seats, judged by a verdict.
 *
 * <p>Pure Java: no Spring, no JSON, no clock, and no randomness but what a {@link salon.server.rules.Deal} brings. The same
 * definition serves validation, replay, hidden views, bots and tests.
 */
@NullMarked
package salon.server.rules;

import org.jspecify.annotations.NullMarked;
