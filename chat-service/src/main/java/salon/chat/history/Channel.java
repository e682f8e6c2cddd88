package salon.chat.history;

/**
 * A row of numbered messages: what was said in one room, or privately to one owner of a nick, or to somebody during one stay.
 *
 * @param name a room's own name, or {@code @} and the key of a nick, or {@code ~} and a stay
 */
public record Channel(String name) {

    /** Where what is said to one person is kept. */
    public static Channel mailbox(String nickKey) {
        return new Channel("@" + nickKey);
    }

    /** Where what is said at another node to one who owns no nick waits for them: nobody else will ever have that stay. */
    public static Channel letterbox(String stay) {
        return new Channel("~" + stay);
    }

    @Override
    public String toString() {
        return name;
    }
}
