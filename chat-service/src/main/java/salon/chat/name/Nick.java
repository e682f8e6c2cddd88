package salon.chat.name;

import java.util.Collections;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * What somebody is called in the chat, as they wrote it: 1 to 32 characters (code points), none of them a space of any kind, a
 * control character, invisible, or half a character. Always in Unicode's composed form (NFC).
 */
public record Nick(String value) {

    private static final int LONGEST = 32;

    /** The service's own voice: nobody else's, whoever asks. */
    public static final Nick OURS = new Nick("salon");

    /** @throws IllegalArgumentException if it cannot be a nick */
    public Nick {
        value = Script.compose(value);
        if (value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST || !Script.isPlain(value)) {
            throw new IllegalArgumentException("A nick has 1 to 32 characters, all of them visible, and no spaces.");
        }
    }

    /** The nick that somebody wrote, or empty if it cannot be one. */
    public static Optional<Nick> parse(String text) {
        try {
            return Optional.of(new Nick(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Two nicks are the same to a reader when they share a key: case, width, accents written in two ways, and letters of other
     * alphabets that look alike make no difference. What is the same as two others need not make those two the same: {@code
     * ALICE} shares a key with {@code alice} and one with {@code ALLCE} written with a small L, which is nothing like {@code
     * alice}.
     *
     * <p>Worked out anew each time, in some microseconds.
     *
     * @return one to three, each at most {@value Likeness#LONGEST_KEY} characters
     */
    public SequencedSet<String> keys() {
        return Collections.unmodifiableSequencedSet(Likeness.keys(value));
    }

    /** The first of the keys, by which this nick is filed. */
    public String key() {
        return Likeness.firstKey(value);
    }

    /** Whether this is, or could be taken for, the name that the service itself speaks under. */
    public boolean isOurs() {
        return looksLike(OURS);
    }

    /** Whether a reader could take one for the other. */
    public boolean looksLike(Nick other) {
        return !Collections.disjoint(keys(), other.keys());
    }

    @Override
    public String toString() {
        return value;
    }
}
