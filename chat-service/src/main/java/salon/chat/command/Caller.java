package salon.chat.command;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name nick or first name, if it is known
 * @param room of the chat, if it is asked there
 */
public record Caller(@Nullable String name, @Nullable String room) {}
