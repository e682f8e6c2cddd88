package salon.train.search;

import java.util.List;

/** Finds stations by what people type. Immutable. */
public final class StationIndex {

    /**
     * @param station as {@link NetworkBuilder#station} numbered it
     * @param importance the more, the earlier among equally good matches
     */
    public record Entry(int station, String name, int importance) {}

    /** How well a name fits, best first. */
    public enum Match {
        EXACT,
        PREFIX,
        TOKEN,
        FUZZY
    }

    public record Hit(int station, Match match) {}

    /** What a name means. */
    public sealed interface Meaning {

        record Found(int station) implements Meaning {}

        /** Several stations fit equally well; the most important ones first. */
        record Ambiguous(List<Integer> stations) implements Meaning {}

        /** None fits; those that were perhaps meant, at most a few. */
        record Unknown(List<Integer> suggestions) implements Meaning {}
    }

    public StationIndex(List<Entry> stations) {}

    /** A name without case, accents and punctuation, "st" and "ste" written out: two names that fold alike are the same name. */
    public static String folded(String name) {
        throw new UnsupportedOperationException();
    }

    /** The best matches first: exact, prefix, token, fuzzy; then by importance, then by name. */
    public List<Hit> search(String query, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The one station that a name means: its exact name, else the only one that it begins, else the only one whose words it begins. */
    public Meaning resolve(String query) {
        throw new UnsupportedOperationException();
    }
}
