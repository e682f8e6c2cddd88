package salon.train.search;

/** One slip of the finger: a letter too many, too few or wrong, or two swapped. */
final class Typo {

    private Typo() {}

    /**
     * Whether what was typed is, but for one typo at most, how a piece of text begins. With a single typo it is enough to look where
     * the two first differ.
     */
    static boolean begins(String typed, int from, int to, String text, int textFrom, int textTo) {
        int q = from;
        int t = textFrom;
        while (q < to && t < textTo && typed.charAt(q) == text.charAt(t)) {
            q++;
            t++;
        }
        return q == to
                || continues(typed, q + 1, to, text, t, textTo)
                || continues(typed, q, to, text, t + 1, textTo)
                || continues(typed, q + 1, to, text, t + 1, textTo)
                || (q + 1 < to
                        && t + 1 < textTo
                        && typed.charAt(q) == text.charAt(t + 1)
                        && typed.charAt(q + 1) == text.charAt(t)
                        && continues(typed, q + 2, to, text, t + 2, textTo));
    }

    private static boolean continues(String typed, int from, int to, String text, int textFrom, int textTo) {
        return to - from <= textTo - textFrom && typed.regionMatches(from, text, textFrom, to - from);
    }
}
