package salon.manager.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a browser finds one of the services, as an operator sets it. */
sealed interface Place {

    Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    /** Nothing when the page's own origin is meant. */
    Optional<Origin> from(Origin page);

    /**
     * A port, a whole URL, or nothing.
     *
     * @param setting by its name, to say which one is wrong
     * @throws IllegalArgumentException with a sentence that says what may be set
     */
    static Place of(String setting, String set) {
        String text = set.strip();
        if (text.isEmpty()) {
            return new Here();
        }
        if (NUMBER.matcher(text).matches()) {
            int port = Integer.parseInt(text);
            if (1 <= port && port <= 65535) {
                return new Port(port);
            }
        }
        return Origin.parse(text)
                .map(Elsewhere::new)
                .orElseThrow(() -> new IllegalArgumentException(setting + " is '" + text
                        + "', which is no place for a service: give a port such as 8082, a URL such as https://play.example.org"
                        + " without a path, or nothing when it is behind the same door as the page."));
    }

    /** Behind the same door as the page. */
    record Here() implements Place {

        @Override
        public Optional<Origin> from(Origin page) {
            return Optional.empty();
        }
    }

    /** On the same host as the page, by whatever name or address that is reached. */
    record Port(int port) implements Place {

        @Override
        public Optional<Origin> from(Origin page) {
            return Optional.of(page.withPort(port));
        }
    }

    /** Wherever the page is. */
    record Elsewhere(Origin origin) implements Place {

        @Override
        public Optional<Origin> from(Origin page) {
            return Optional.of(origin);
        }
    }
}
