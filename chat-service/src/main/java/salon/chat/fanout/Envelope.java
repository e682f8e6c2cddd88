package salon.chat.fanout;

import java.util.Optional;

/**
 * What is carried: the sender, when it was sent by the sender's own steady clock (which means something to the sender alone), and the
 * news. An empty one is sent so that the sender hears it.
 */
record Envelope(String sender, long sent, String news) {

    static Optional<Envelope> parse(String text) {
        String[] parts = text.split(" ", 3);
        try {
            return parts.length == 3
                    ? Optional.of(new Envelope(parts[0], Long.parseLong(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return sender + " " + sent + " " + news;
    }
}
