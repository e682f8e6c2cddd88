package salon.train.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.train.search.StationIndex.Entry;
import salon.train.search.StationIndex.Hit;
import salon.train.search.StationIndex.Match;

/** The index against a slow one, written straight from the rules, on random names of few letters. */
class StationRankingTests {

    private static final int NAMES = 60;
    private static final int QUERIES = 400;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsWhatTheRulesSay(int seed) {
        Random random = new Random(seed);
        List<Entry> entries = IntStream.range(0, NAMES)
                .mapToObj(number -> new Entry(number, words(random, 4, 6), random.nextInt(4)))
                .toList();
        StationIndex index = new StationIndex(entries);
        for (int i = 0; i < QUERIES; i++) {
            String query = random.nextBoolean() ? words(random, 3, 5) : damaged(random, entries);
            assertThat(index.search(query, NAMES)).as(query).isEqualTo(slowly(entries, query));
        }
    }

    private static String words(Random random, int most, int longest) {
        StringBuilder words = new StringBuilder();
        for (int word = random.nextInt(most); word >= 0; word--) {
            for (int letter = random.nextInt(longest); letter >= 0; letter--) {
                words.append("abst".charAt(random.nextInt(4)));
            }
            words.append(word == 0 ? "" : " ");
        }
        return words.toString();
    }

    private static String damaged(Random random, List<Entry> entries) {
        StringBuilder name =
                new StringBuilder(entries.get(random.nextInt(entries.size())).name());
        int place = random.nextInt(name.length());
        switch (random.nextInt(4)) {
            case 0 -> name.deleteCharAt(place);
            case 1 -> name.insert(place, 'e');
            case 2 -> name.setCharAt(place, 'e');
            default -> name.setLength(place + 1);
        }
        return name.isEmpty() ? "a" : name.toString().strip();
    }

    private static List<Hit> slowly(List<Entry> entries, String query) {
        record Ranked(Entry entry, Match match) {}
        List<Ranked> ranked = new ArrayList<>();
        for (Entry entry : entries) {
            Match match = match(StationIndex.folded(entry.name()), query);
            if (match != null) {
                ranked.add(new Ranked(entry, match));
            }
        }
        ranked.sort(Comparator.comparing(Ranked::match)
                .thenComparing(hit -> -hit.entry().importance())
                .thenComparing(hit -> StationIndex.folded(hit.entry().name()))
                .thenComparing(hit -> hit.entry().station()));
        return ranked.stream()
                .map(hit -> new Hit(hit.entry().station(), hit.match()))
                .toList();
    }

    private static @Nullable Match match(String name, String query) {
        boolean typos = query.length() >= 4;
        List<String> readings = new ArrayList<>(List.of(StationIndex.folded(query)));
        if (query.matches("(.* )?ste?")) {
            int last = query.lastIndexOf(' ') + 1;
            readings.add((StationIndex.folded(query.substring(0, last)) + " " + query.substring(last)).strip());
        }
        for (Match match : Match.values()) {
            for (String reading : readings) {
                List<String> asked = List.of(reading.split(" "));
                List<String> words = List.of(name.split(" "));
                boolean fits = switch (match) {
                    case EXACT -> name.equals(reading);
                    case PREFIX -> name.startsWith(reading);
                    case TOKEN -> fit(asked, words, false);
                    case FUZZY -> typos && (almost(reading, name) || fit(asked, words, true));
                };
                if (fits) {
                    return match;
                }
            }
        }
        return null;
    }

    /** Tries every way to give each word asked for another word of the name. */
    private static boolean fit(List<String> asked, List<String> words, boolean typo) {
        if (asked.isEmpty()) {
            return true;
        }
        String first = asked.getFirst();
        List<String> rest = asked.subList(1, asked.size());
        for (int i = 0; i < words.size(); i++) {
            List<String> others = new ArrayList<>(words);
            String word = others.remove(i);
            if (word.startsWith(first) && fit(rest, others, typo)) {
                return true;
            }
            if (typo && first.length() >= 4 && almost(first, word) && fit(rest, others, false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean almost(String typed, String text) {
        return IntStream.rangeClosed(0, text.length()).anyMatch(end -> edits(typed, text.substring(0, end)) <= 1);
    }

    /** Damerau and Levenshtein's distance, where no piece is edited twice. */
    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(edits[i - 1][j - 1] + wrong, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                edits[i][j] = swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
            }
        }
        return edits[a.length()][b.length()];
    }
}
