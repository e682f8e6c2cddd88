package salon.manager.web;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which modules import which: the browser would find out by itself, but only one after the other, each after a journey to the server. What is
 * imported only once it is needed is not asked for before.
 */
final class Modules {

    private static final Pattern IMPORT =
            Pattern.compile("(?:^|[;}\\s])(?:import|export)\\b\\s*(?:[\\w*$\\s{},]+?from\\s*)?[\"']([\\w./@-]+)[\"']");

    private final WebFiles files;

    Modules(WebFiles files) {
        this.files = files;
    }

    /** All that these cannot begin without, nearest first, with themselves but for the first, which the page asks for anyway. */
    Set<String> neededBy(String first, String... others) {
        Set<String> known = new LinkedHashSet<>();
        known.add(first);
        Stream.of(others).filter(other -> files.find(other).isPresent()).forEach(known::add);
        Deque<String> open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            String next = open.remove();
            importsOf(next).filter(known::add).forEach(open::add);
        }
        known.remove(first);
        return known;
    }

    private Stream<String> importsOf(String module) {
        return files.find(module).stream()
                .flatMap(file -> IMPORT.matcher(file.text()).results())
                .map(found -> path(module, found.group(1)))
                .flatMap(Optional::stream)
                .filter(path -> files.find(path).isPresent());
    }

    /** As the import map says it, or relative to who imports. */
    private static Optional<String> path(String from, String name) {
        if (name.equals("lit-html")) {
            return Optional.of("lib/lit-html/lit-html.js");
        }
        if (name.startsWith("lit-html/")) {
            return Optional.of("lib/" + name);
        }
        return name.startsWith(".")
                ? Optional.of(URI.create("/" + from).resolve(name).getPath().substring(1))
                : Optional.empty();
    }
}
