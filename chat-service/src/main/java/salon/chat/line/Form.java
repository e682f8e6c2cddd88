package salon.chat.line;

/**
 * What one message of a client may look like.
 *
 * @param longest in bytes of UTF-8, without the line break
 * @param oneLine whether CR, LF and NUL are refused inside
 */
public record Form(int longest, boolean oneLine) {

    /** A line of the seeds' protocols. */
    public static final Form LINE = new Form(4 * 1024, true);

    /** A JSON object; may be written over several lines, and escapes make it longer than what it says. */
    public static final Form JSON = new Form(32 * 1024, false);
}
