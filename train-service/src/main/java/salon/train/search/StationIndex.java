package salon.train.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds stations by what people type. Immutable.
 *
 * <p>What is typed may be unfinished. In FUZZY matches there is one typo at most, and in nothing shorter than four letters (as typed,
 * without accents and punctuation), be it the whole query or the word that is mistyped. A query of more than 1024 characters is no
 * station's name and finds nothing.
 */
public final class StationIndex {

    private static final int MOST_CHOICES = 10;
    private static final int MOST_SUGGESTIONS = 5;

    /** Stations in the order of equally good matches: by importance, then by name, then by number. */
    private final int[] stations;
    /** Their folded names. */
    private final String[] names;
    /** See {@link Reading#letters}. */
    private final long[] letters;
    /** Places in {@link #names}, in alphabetical order of the names. */
    private final int[] alphabetical;

    /**
     * @param station as {@link NetworkBuilder#station} numbered it
     * @param importance the more, the earlier among equally good matches
     */
    public record Entry(int station, String name, int importance) {}

    /** How well a name fits, best first. */
    public enum Match {
        /** It is the name. */
        EXACT,
        /** The name begins with it. */
        PREFIX,
        /** Every word of it begins a word of the name, in any order. */
        TOKEN,
        /** PREFIX or TOKEN, but for one typo. */
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

    private record Folded(int station, String name, int importance) {

        private static final Comparator<Folded> ORDER = Comparator.comparingInt(Folded::importance)
                .reversed()
                .thenComparing(Folded::name)
                .thenComparingInt(Folded::station);
    }

    public StationIndex(List<Entry> stations) {
        List<Folded> ordered = stations.stream()
                .map(entry -> new Folded(entry.station(), folded(entry.name()), entry.importance()))
                .sorted(Folded.ORDER)
                .toList();
        this.stations = ordered.stream().mapToInt(Folded::station).toArray();
        this.names = ordered.stream().map(Folded::name).toArray(String[]::new);
        this.letters =
                ordered.stream().map(Folded::name).mapToLong(Reading::letters).toArray();
        this.alphabetical = IntStream.range(0, names.length)
                .boxed()
                .sorted(Comparator.comparing(place -> names[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A name without case, accents and punctuation, "st" and "ste" written out: two names that fold alike are the same name. */
    public static String folded(String name) {
        return Folding.writtenOut(Folding.words(name));
    }

    /** The best matches first: exact, prefix, token, fuzzy; then by importance, then by name. */
    public List<Hit> search(String query, int limit) {
        List<Reading> readings = Reading.of(query);
        List<Hit> hits = new ArrayList<>();
        for (Match match : Match.values()) {
            places(match, readings)
                    .limit(Math.max(limit - hits.size(), 0))
                    .forEach(place -> hits.add(new Hit(stations[place], match)));
        }
        return hits;
    }

    /**
     * The one station that a name means: its exact name, else the only one that it begins, else the only one whose words it begins.
     * Among those that it begins, whole words count first: "paris" is "Paris Nord" and not "Parisot".
     */
    public Meaning resolve(String query) {
        List<Reading> readings = Reading.of(query);
        int[] exact = places(Match.EXACT, readings).toArray();
        if (exact.length > 0) {
            return meaning(exact);
        }
        int[] begun = places(Match.PREFIX, readings).toArray();
        int[] wholeWords = IntStream.of(begun)
                .filter(place -> readings.stream().anyMatch(reading -> reading.beginsWholeWords(names[place])))
                .toArray();
        if (wholeWords.length > 0) {
            return meaning(wholeWords);
        }
        if (begun.length > 0) {
            return meaning(begun);
        }
        int[] words = places(Match.TOKEN, readings).limit(MOST_CHOICES).toArray();
        return words.length > 0
                ? meaning(words)
                : new Meaning.Unknown(numbers(places(Match.FUZZY, readings).limit(MOST_SUGGESTIONS)));
    }

    private Meaning meaning(int[] places) {
        return places.length == 1
                ? new Meaning.Found(stations[places[0]])
                : new Meaning.Ambiguous(numbers(IntStream.of(places).limit(MOST_CHOICES)));
    }

    private List<Integer> numbers(IntStream places) {
        return places.map(place -> stations[place]).boxed().toList();
    }

    /** Where the names are that fit just so well and no better, in order, found only as they are asked for. */
    private IntStream places(Match match, List<Reading> readings) {
        if (readings.isEmpty()) {
            return IntStream.empty();
        }
        return switch (match) {
            case EXACT -> readings.stream().flatMapToInt(this::equal).sorted();
            case PREFIX -> readings.stream().flatMapToInt(this::longer).sorted();
            case TOKEN ->
                IntStream.range(0, names.length)
                        .filter(place -> beginsWords(readings, place) && !begins(readings, place));
            case FUZZY ->
                IntStream.range(0, names.length)
                        .filter(place -> almostBegins(readings, place)
                                && !beginsWords(readings, place)
                                && !begins(readings, place));
        };
    }

    private IntStream equal(Reading reading) {
        return IntStream.range(firstAt(reading.text()), names.length)
                .map(i -> alphabetical[i])
                .takeWhile(place -> names[place].equals(reading.text()));
    }

    /** Those which begin with what was read and go on. */
    private IntStream longer(Reading reading) {
        return IntStream.range(firstAt(reading.text()), names.length)
                .map(i -> alphabetical[i])
                .takeWhile(place -> reading.begins(names[place]))
                .filter(place -> !names[place].equals(reading.text()));
    }

    /** Where in the alphabet a text would be. */
    private int firstAt(String text) {
        int low = 0;
        int high = names.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names[alphabetical[middle]].compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean begins(List<Reading> readings, int place) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).begins(names[place])) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsWords(List<Reading> readings, int place) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).beginsWords(names[place], letters[place])) {
                return true;
            }
        }
        return false;
    }

    private boolean almostBegins(List<Reading> readings, int place) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).almostBegins(names[place], letters[place])) {
                return true;
            }
        }
        return false;
    }
}
