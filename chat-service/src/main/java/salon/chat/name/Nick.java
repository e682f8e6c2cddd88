package salon.chat.name;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody is called in the chat, as they wrote it: 1 to 32 characters (code points), none of them a space of any kind, a
 * control character, invisible, or half a character.
 */
public record Nick(String value) {

    /** The service's own voice. */
    public static final Nick OURS = new Nick("salon");

    /** Whether it is, or looks like, the service's own. */
    public boolean isOurs() {
        throw new UnsupportedOperationException();
    }

    public static Optional<Nick> parse(String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * Two nicks are the same to a reader when they share a key: case, width, accents written in two ways, and letters of other
     * alphabets that look alike make no difference.
     */
    public Set<String> keys() {
        throw new UnsupportedOperationException();
    }

    /** The first of the keys, by which this nick is filed. */
    public String key() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
        return value;
    }
}
