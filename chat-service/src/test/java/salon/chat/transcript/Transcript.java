package salon.chat.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A conversation written down, step by step, and how to hold it. A line begins with who it is about: {@code connects}, {@code > …} says,
 * {@code < …} hears next, {@code |} hears nothing more, {@code ...} hears anything up to an empty line, {@code ends} is closed by the
 * server, {@code vanishes}. In what is heard {@code *} stands for anything and {@code ~} begins a regular expression; <code>&#92;u0020</code>
 * is a character by its number, and <code>&#92;0</code> nothing at all.
 */
final class Transcript {

    private static final String FENCE = "FNC";
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    private final String name;
    private final List<String> lines;

    private Transcript(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    static Transcript read(String name) {
        try (InputStream file = Transcript.class.getResourceAsStream("/transcripts/" + name)) {
            return new Transcript(
                    name,
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void play(Supplier<Client> connecting) {
        play(connecting, () -> {});
    }

    /**
     * @param pause taken before each line that is said
     */
    void play(Supplier<Client> connecting, Runnable pause) {
        Map<String, Client> clients = new HashMap<>();
        try {
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                    if (lines.get(i).contains(" > ")) {
                        pause.run();
                    }
                    play(lines.get(i), "%s:%d %s".formatted(name, i + 1, lines.get(i)), clients, connecting);
                }
            }
        } finally {
            clients.values().forEach(Client::vanish);
        }
    }

    private static void play(String step, String where, Map<String, Client> clients, Supplier<Client> connecting) {
        String[] words = step.split(" ", 3);
        String who = words[0];
        if (words[1].equals("connects")) {
            clients.put(who, connecting.get());
            return;
        }
        Client client = Objects.requireNonNull(clients.get(who), where);
        String text = words.length < 3 ? "" : unescaped(words[2]);
        switch (words[1]) {
            case ">" -> client.send(text);
            case "<" -> hears(client.next(), text, where);
            case "|" -> {
                client.send(FENCE);
                assertThat(client.next()).as(where).isEqualTo("ERR " + FENCE);
            }
            case "..." -> {
                String line = client.next();
                while (line != null && !line.isEmpty()) {
                    line = client.next();
                }
                assertThat(line).as(where).isNotNull();
            }
            case "ends" -> assertThat(client.next()).as(where).isNull();
            case "vanishes" -> client.vanish();
            default -> throw new IllegalArgumentException(where);
        }
    }

    private static void hears(@Nullable String line, String expected, String where) {
        if (expected.startsWith("~")) {
            assertThat(line).as(where).matches(expected.substring(1));
        } else if (expected.contains("*")) {
            assertThat(line).as(where).matches(("\\Q" + expected + "\\E").replace("*", "\\E.*\\Q"));
        } else {
            assertThat(line).as(where).isEqualTo(expected);
        }
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text.replace("\\0", "")).replaceAll(Transcript::character);
    }

    private static String character(MatchResult escaped) {
        return Character.toString(Integer.parseInt(escaped.group(1), 16));
    }
}
