package salon.chat.history;

/**
 * A row of numbered messages: what was said in one room, or privately to one owner of a nick.
 *
 * @param name a room's own name, or {@code @} and the key of a nick
 */
public record Channel(String name) {

    /** Where what is said to one person is kept. */
    public static Channel mailbox(String nickKey) {
        return new Channel("@" + nickKey);
    }

    @Override
    public String toString() {
        return name;
    }
}
