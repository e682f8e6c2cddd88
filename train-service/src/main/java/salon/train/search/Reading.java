package salon.train.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One way to understand what was typed, to hold against the folded names of stations. The last word may be unfinished: "st" is read
 * as "saint" and also as the beginning of "strasbourg".
 */
final class Reading {

    /** Shorter ones would fit almost anything with a typo. */
    static final int SHORTEST_WITH_TYPO = 4;

    /** Nobody types more; not even looked at. */
    private static final int LONGEST = 1024;

    private final String text;
    private final boolean typosAllowed;
    private final long letters;
    /** Longest first: words that begin with each other then never take a name's word from one that has no other. */
    private final String[] words;

    private final long[] wordLetters;

    private Reading(String text, boolean typosAllowed) {
        this.text = text;
        this.typosAllowed = typosAllowed;
        this.letters = letters(text);
        this.words = text.split(" ");
        Arrays.sort(words, Comparator.comparing(String::length).reversed());
        this.wordLetters = Arrays.stream(words).mapToLong(Reading::letters).toArray();
    }

    /** Every reading, none if there is nothing to read. */
    static List<Reading> of(String query) {
        String typed = query.length() > LONGEST ? "" : Folding.words(query);
        List<Reading> readings = new ArrayList<>(2);
        if (typed.isEmpty()) {
            return readings;
        }
        boolean typosAllowed = typed.length() >= SHORTEST_WITH_TYPO;
        String written = Folding.writtenOut(typed);
        readings.add(new Reading(written, typosAllowed));
        String last = typed.substring(typed.lastIndexOf(' ') + 1);
        if (last.equals("st") || last.equals("ste")) {
            String before = written.substring(0, written.lastIndexOf(' ') + 1);
            readings.add(new Reading(before + last, typosAllowed));
        }
        return readings;
    }

    String text() {
        return text;
    }

    boolean begins(String name) {
        return name.startsWith(text);
    }

    boolean beginsWholeWords(String name) {
        return begins(name) && (name.length() == text.length() || name.charAt(text.length()) == ' ');
    }

    /** Whether every word begins another word of the name, in any order. */
    boolean beginsWords(String name, long nameLetters) {
        return (letters & ~nameLetters) == 0 && text.length() <= name.length() && take(name, 0, -1);
    }

    /** Whether {@link #begins} or {@link #beginsWords} would be true but for one typo at most. */
    boolean almostBegins(String name, long nameLetters) {
        return typosAllowed
                && Long.bitCount(letters & ~nameLetters) <= 1
                && text.length() <= name.length() + 1
                && (Typo.begins(text, 0, text.length(), name, 0, name.length())
                        || almostBeginsWords(name, nameLetters));
    }

    /** A word that begins none of the name's is the mistyped one; where all do, each may be, for want of a name's word. */
    private boolean almostBeginsWords(String name, long nameLetters) {
        int strange = -1;
        for (int i = 0; i < words.length; i++) {
            if ((wordLetters[i] & ~nameLetters) != 0 || free(words[i], name, 0) == 0) {
                if (strange >= 0) {
                    return false;
                }
                strange = i;
            }
        }
        if (strange >= 0) {
            return almostBeginsWords(name, strange);
        }
        for (int i = 0; i < words.length; i++) {
            if (almostBeginsWords(name, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean almostBeginsWords(String name, int mistyped) {
        String word = words[mistyped];
        if (word.length() < SHORTEST_WITH_TYPO) {
            return false;
        }
        long place = 1;
        for (int from = 0, to; from < name.length() && place != 0; from = to + 1, place <<= 1) {
            to = endOfWord(name, from);
            if (Typo.begins(word, 0, word.length(), name, from, to) && take(name, place, mistyped)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gives every word a word of the name that it begins, if there are enough.
     *
     * @param taken the name's words (the first 64 of them) that are given away already, a bit each
     * @param except a word that needs none
     */
    private boolean take(String name, long taken, int except) {
        for (int i = 0; i < words.length; i++) {
            if (i != except) {
                long place = free(words[i], name, taken);
                if (place == 0) {
                    return false;
                }
                taken |= place;
            }
        }
        return true;
    }

    private static long free(String word, String name, long taken) {
        long place = 1;
        for (int from = 0; from < name.length() && place != 0; from = endOfWord(name, from) + 1, place <<= 1) {
            if ((taken & place) == 0 && name.startsWith(word, from)) {
                return place;
            }
        }
        return 0;
    }

    private static int endOfWord(String name, int from) {
        int end = name.indexOf(' ', from);
        return end < 0 ? name.length() : end;
    }

    /** Which letters occur, a bit each (some share one): tells most names apart at a glance. */
    static long letters(String folded) {
        long letters = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) != ' ') {
                letters |= 1L << folded.charAt(i);
            }
        }
        return letters;
    }
}
