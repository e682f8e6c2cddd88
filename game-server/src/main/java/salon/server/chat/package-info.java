/**
 * What the chat-service is told: what happened in a game, for those who talk in the game's room there.
 *
 * <p>Nothing waits for it and nothing depends on it: a notice that cannot be delivered soon is dropped.
 */
@NullMarked
package salon.server.chat;

import org.jspecify.annotations.NullMarked;
