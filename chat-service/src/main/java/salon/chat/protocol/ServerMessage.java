package salon.chat.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client is told. */
public sealed interface ServerMessage {

    /** {@code WHO} alone: say who you are. */
    record Challenge() implements ServerMessage {}

    /** {@code ERR} and the nick: it cannot be one. */
    record BadNick(String nick) implements ServerMessage {}

    /** {@code TKN}: another has this nick, or one that looks like it. */
    record Taken(String nick) implements ServerMessage {}

    /** {@code ARR}: somebody came into the room. */
    record Arrived(String nick, String room, Instant at) implements ServerMessage {}

    /** {@code LFT}: somebody left the room. */
    record Left(String nick, String room, Instant at) implements ServerMessage {}

    /** {@code WHO} and the nicks of those in the room, in the order in which they came. */
    record Present(String room, List<String> nicks) implements ServerMessage {
        public Present {
            nicks = List.copyOf(nicks);
        }
    }

    /**
     * {@code MSG}: said to everyone in the room. It is stored.
     *
     * @param id its number in the room
     */
    record Said(
            long id,
            String room,
            Instant at,
            String nick,
            String text,
            @Nullable String clientId) implements ServerMessage {}

    /**
     * {@code PRV}: said to one person.
     *
     * @param id its number among what is said to the owner of a nick; null where the nick has no owner, and nothing is stored
     */
    record Whispered(
            @Nullable Long id,
            Instant at,
            String nick,
            String to,
            String text,
            @Nullable String clientId) implements ServerMessage {}

    /** What the client has said is known already, and was not said a second time: its own {@link Said} or {@link Whispered}. */
    record Again(ServerMessage message) implements ServerMessage {}

    /** {@code ERR} and the sender's own nick, as the seed has it: nobody by that name is here. */
    record Nobody(String sender, String to, @Nullable String clientId) implements ServerMessage {}

    /** {@code KEY}: the nick is yours from now on. */
    record Owned(String nick) implements ServerMessage {}

    /** {@code JON}: you are in this room now. */
    record Joined(String room) implements ServerMessage {}

    /** {@code HIS}: so many messages of the past follow. */
    record Replay(String room, int count) implements ServerMessage {}

    /**
     * {@code RES}: what was missed follows.
     *
     * @param room or null for the private messages
     * @param since as the client said
     * @param last the newest that there is
     * @param missed how many follow
     * @param complete false when some that were missed are not among them: too many, too old, or {@code since} is a number that
     *     was never given
     */
    record Resumed(@Nullable String room, long since, long last, long missed, boolean complete)
            implements ServerMessage {}

    /** {@code ERR} and the word alone, as the seed has it: no keyword, or a second {@code IAM}. */
    record Misplaced(String word, String code, String sentence) implements ServerMessage {}

    /**
     * {@code ERR}, a word and a reason.
     *
     * @param word what was refused; may be empty
     * @param code as a program reads it
     */
    record Refused(
            String word,
            String code,
            String sentence,
            @Nullable String clientId) implements ServerMessage {}
}
