package salon.e2e;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import salon.e2e.Socket.Event;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who talks without a pause in the JSON subprotocol, and comes back with {@code since} whenever the connection breaks. What
 * was not acknowledged is said again under the same ID.
 */
final class Talker implements Callable<Talker> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Whoever knocks without a pause at a door that is not there yet keeps it from being built. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String nick;
    private final Supplier<String> url;
    private final AtomicBoolean talking;
    /** What was heard, by number. */
    private final TreeMap<Long, String> heard = new TreeMap<>();

    private final AtomicInteger connections;
    private long since;
    private int said;
    private int acknowledged;
    private boolean quiet;

    Talker(String nick, Supplier<String> url, AtomicBoolean talking, AtomicInteger connections) {
        this.nick = nick;
        this.url = url;
        this.talking = talking;
        this.connections = connections;
    }

    String nick() {
        return nick;
    }

    /** All that was heard, by number; its own is part of it. */
    TreeMap<Long, String> heard() {
        return heard;
    }

    /** How many messages of its own it knows to be stored. */
    int acknowledged() {
        return acknowledged;
    }

    @Override
    public Talker call() {
        while (!quiet) {
            Socket socket = connect();
            if (socket != null) {
                connections.incrementAndGet();
                stay(socket);
                socket.drop();
            } else {
                rest();
            }
        }
        return this;
    }

    private @Nullable Socket connect() {
        try {
            return new Socket(url.get(), "salon.chat.json");
        } catch (CompletionException e) {
            return null;
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void stay(Socket socket) {
        while (socket.next(PATIENCE) instanceof Event.Message(JsonNode json, long at)) {
            switch (json.get("type").asString()) {
                case "WHO" -> socket.send("""
                        {"type":"IAM","nick":"%s","privateId":"private-id-of-%s","since":%d}""".formatted(nick, nick, since));
                case "RES" -> {
                    if (!json.get("complete").asBoolean()) {
                        throw new AssertionError(nick + " could not resume: " + json);
                    }
                    talk(socket);
                }
                case "MSG" -> hear(socket, json);
                case "ERR", "TKN" -> refused(socket, json);
                default -> {}
            }
            if (!talking.get() && acknowledged == said) {
                quiet = true;
                return;
            }
        }
    }

    private void refused(Socket socket, JsonNode json) {
        switch (json.path("code").asString("")) {
            case "UNAVAILABLE" -> {}
            case "TOO_FAST" -> {
                // A machine with nothing else to do is answered faster than anyone may speak.
                rest();
                talk(socket);
            }
            default -> throw new AssertionError(nick + " was refused: " + json);
        }
    }

    private void hear(Socket socket, JsonNode json) {
        long id = json.get("id").asLong();
        if (json.has("again")) {
            // It had been stored, and was heard when the past was told.
            return;
        }
        if (id != since + 1) {
            throw new AssertionError("%s heard %d after %d: %s".formatted(nick, id, since, json));
        }
        since = id;
        String text = json.get("text").asString();
        heard.put(id, text);
        if (json.get("nick").asString().equals(nick)) {
            acknowledged++;
            if (!text.equals(text(acknowledged))) {
                throw new AssertionError(
                        "%s heard itself say %s instead of %s".formatted(nick, text, text(acknowledged)));
            }
            talk(socket);
        }
    }

    /** Says the next, or what is not acknowledged again. */
    private void talk(Socket socket) {
        if (acknowledged == said && talking.get()) {
            said++;
        }
        if (acknowledged < said) {
            socket.send("""
                    {"type":"MSG","text":"%s","clientId":"%s-%d"}""".formatted(text(said), nick, said));
        }
    }

    private String text(int number) {
        return nick + " says " + number;
    }
}
