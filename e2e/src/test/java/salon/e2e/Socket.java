package salon.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A WebSocket as {@code wscat} has it: text out, JSON in, in order, every message as its service promises. */
final class Socket implements WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** What can come in: a message, or the end. */
    sealed interface Event {

        /**
         * @param at when it came, in nanoseconds
         */
        record Message(JsonNode json, long at) implements Event {}

        /**
         * @param code 1006 when the connection broke
         */
        record Closed(int code, String reason) implements Event {}
    }

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private final @Nullable Contract contract;
    private final WebSocket socket;

    /**
     * To a game's room.
     *
     * @throws CompletionException when nobody answers
     */
    Socket(String url) {
        this(url, true);
    }

    /**
     * To a game's room.
     *
     * @param held whether to hold what comes to the contract, which takes longer than all the rest
     * @throws CompletionException when nobody answers
     */
    Socket(String url, boolean held) {
        contract = held ? Contract.GAME : null;
        socket = open().buildAsync(URI.create(url), this).join();
    }

    /**
     * To the chat.
     *
     * @throws CompletionException when nobody answers
     */
    Socket(String url, String subprotocol) {
        contract = Contract.CHAT;
        socket = open().subprotocols(subprotocol)
                .buildAsync(URI.create(url), this)
                .join();
    }

    private static WebSocket.Builder open() {
        return HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(5));
    }

    /** Whether it was handed over; whether it arrived only an answer tells. */
    synchronized boolean send(String text) {
        try {
            socket.sendText(text, true).join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    /** Breaks the connection without a word. */
    void drop() {
        socket.abort();
    }

    @Nullable
    Event next(Duration atMost) {
        try {
            Event event = events.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (contract != null && event instanceof Event.Message(JsonNode message, long at)) {
                contract.check(message);
            }
            return event;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            JsonNode message = Rest.JSON.readTree(parts.toString());
            parts.setLength(0);
            events.add(new Event.Message(message, System.nanoTime()));
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        events.add(new Event.Closed(code, reason));
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
        webSocket.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        events.add(new Event.Closed(1006, String.valueOf(error)));
    }
}
