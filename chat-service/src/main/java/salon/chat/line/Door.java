package salon.chat.line;

import java.time.Duration;

/** Where a connection came in. */
record Door(Transport transport, Place place) {

    /** Longer than any connection lives. */
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    /** How long one may say nothing here: talkers may listen as long as they like. */
    Duration patience(LineSettings settings) {
        return place == Place.COMMANDS ? settings.idle() : FOR_EVER;
    }

    enum Transport {
        TCP("TCP", "tcp"),
        WEBSOCKET("WebSocket", "websocket");

        private final String title;
        private final String tag;

        Transport(String title, String tag) {
            this.title = title;
            this.tag = tag;
        }

        @Override
        public String toString() {
            return title;
        }

        /** As metrics call it. */
        String tag() {
            return tag;
        }
    }

    enum Place {
        CHAT("chat"),
        COMMANDS("commands");

        private final String tag;

        Place(String tag) {
            this.tag = tag;
        }

        /** As metrics call it. */
        String tag() {
            return tag;
        }
    }
}
