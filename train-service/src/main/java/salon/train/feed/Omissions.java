package salon.train.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what of a feed is left out or understood with goodwill: one sentence a reason, with a count and the first few. */
final class Omissions {

    private static final int NAMED = 3;

    private final List<String> sentences = new ArrayList<>();
    private final Map<String, List<String>> named = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void say(String sentence) {
        sentences.add(sentence);
    }

    /**
     * @param reason a phrase about several, such as "Trips left out because …"
     * @param name one of them
     */
    void count(String reason, String name) {
        counts.merge(reason, 1, Integer::sum);
        List<String> names = named.computeIfAbsent(reason, _ -> new ArrayList<>());
        if (names.size() < NAMED) {
            names.add(Fault.quoted(name));
        }
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        counts.forEach((reason, count) -> {
            List<String> names = named.getOrDefault(reason, List.of());
            String more = count > names.size() ? ", …" : "";
            all.add(reason + ": " + count + " (" + String.join(", ", names) + more + ").");
        });
        return all;
    }
}
