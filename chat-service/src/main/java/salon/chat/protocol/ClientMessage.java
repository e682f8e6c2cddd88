package salon.chat.protocol;

import org.jspecify.annotations.Nullable;
import salon.chat.name.PrivateId;

/**
 * What a client may say, by the seed's keywords ({@code 003_c39a3513295f2098.txt}) and ours: {@code KEY}, {@code JON}, {@code HIS}.
 * What is written here is as it came; only its shape was checked.
 */
public sealed interface ClientMessage {

    /**
     * {@code IAM}: who the client is. Only the nick can be said in a line.
     *
     * @param privateId owns the nick from then on, if nobody did
     * @param room instead of the default one
     * @param since the last message of the room that was seen
     * @param sincePrivate the last private message that was seen
     */
    record Iam(
            String nick,
            @Nullable PrivateId privateId,
            @Nullable String room,
            @Nullable Long since,
            @Nullable Long sincePrivate)
            implements ClientMessage {}

    /** {@code KEY}: shows the private ID for the nick that the client has, or is about to ask for. */
    record Key(PrivateId privateId) implements ClientMessage {}

    /** {@code WHO}: who is in the room. */
    record Who() implements ClientMessage {}

    /**
     * {@code MSG}: something for everyone in the room, or a command behind a slash.
     *
     * @param clientId the same again is the same message
     */
    record Msg(String text, @Nullable String clientId) implements ClientMessage {}

    /** {@code PRV}: something for one person. */
    record Prv(String to, String text, @Nullable String clientId) implements ClientMessage {}

    /**
     * {@code JON}: to another room.
     *
     * @param since the last message of that room that was seen
     */
    record Jon(String room, @Nullable Long since) implements ClientMessage {}

    /**
     * {@code HIS}: the last messages of the room again.
     *
     * @param before the number of the first message that is not wanted
     */
    record His(int count, @Nullable Long before) implements ClientMessage {}

    /** {@code BYE}. */
    record Bye() implements ClientMessage {}

    /** A keyword that does not exist. */
    record Unknown(String word) implements ClientMessage {}

    /**
     * A keyword that exists, with something else behind it than it takes.
     *
     * @param code as a program reads it
     * @param sentence what was expected
     */
    record Malformed(
            String word,
            String code,
            String sentence,
            @Nullable String clientId) implements ClientMessage {}
}
