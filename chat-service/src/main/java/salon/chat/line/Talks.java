package salon.chat.line;

/** Who is talked to at one address: the chat, the chat in JSON, the commands. */
public interface Talks {

    /** Someone has connected. May send at once; must not wait. */
    Talk begin(Connection connection);
}
