package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import salon.server.protocol.AsyncApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at a room's WebSocket. What the server says is held against {@code asyncapi.yaml} as it arrives, and may contain no
 * secret; a test takes it message by message.
 */
final class Client implements WebSocket.Listener, AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final AsyncApi API = AsyncApi.load();

    /** How the connection ended. */
    record Closed(int code, String reason) {}

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();
    private final @Nullable Person person;
    private final WebSocket socket;

    private Client(URI room, @Nullable Person person) {
        this.person = person;
        this.socket = HTTP.newWebSocketBuilder().buildAsync(room, this).join();
    }

    static Client at(URI room) {
        return new Client(room, null);
    }

    static Client at(URI room, Person person) {
        return new Client(room, person);
    }

    // What a client says.

    Client say(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    /** Says one part of a message. */
    Client say(String part, boolean last) {
        socket.sendText(part, last).join();
        return this;
    }

    Client sayBinary(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
        return this;
    }

    Client connect() {
        return say("""
                {"type":"connect","publicId":"%s","privateId":"%s"}""".formatted(me().publicId(), me().privateId()));
    }

    Client connect(int since) {
        return say("""
                {"type":"connect","publicId":"%s","privateId":"%s","since":%d}""".formatted(me().publicId(), me().privateId(), since));
    }

    Client connectForMoves() {
        return say("""
                {"type":"connect","publicId":"%s","privateId":"%s","moves":true}""".formatted(me().publicId(), me().privateId()));
    }

    Client watch() {
        return say("""
                {"type":"watch"}""");
    }

    Client watch(int since) {
        return say("""
                {"type":"watch","since":%d}""".formatted(since));
    }

    Client play(String action) {
        return say("""
                {"type":"action","publicId":"%s","action":%s}""".formatted(me().publicId(), action));
    }

    Client play(String action, String id) {
        return say("""
                {"type":"action","publicId":"%s","action":%s,"id":"%s"}""".formatted(me().publicId(), action, id));
    }

    /** Resigns, offers a draw …, whatever takes no more than a type. */
    Client want(String type) {
        return say("""
                {"type":"%s","publicId":"%s"}""".formatted(type, me().publicId()));
    }

    Client disconnect() {
        return say("""
                {"type":"disconnect","publicId":"%s","privateId":"%s"}""".formatted(me().publicId(), me().privateId()));
    }

    private Person me() {
        assertThat(person).as("this client has no name").isNotNull();
        return person;
    }

    // What it hears.

    /** The next thing that the server says. */
    JsonNode hear() {
        try {
            JsonNode next = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(faults).isEmpty();
            assertThat(next).as("the server says something").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode hear(String type) {
        JsonNode next = hear();
        assertThat(next.get("type").stringValue()).as(next.toString()).isEqualTo(type);
        return next;
    }

    JsonNode hearLobby() {
        return hear("lobby");
    }

    JsonNode hearUpdate() {
        return hear("update");
    }

    JsonNode hearUpdate(String event) {
        JsonNode update = hearUpdate();
        assertThat(update.get("event").stringValue()).as(update.toString()).isEqualTo(event);
        return update;
    }

    /** Hears that it was refused, for that reason. */
    JsonNode hearError(String code) {
        JsonNode error = hear("error");
        assertThat(error.get("code").stringValue()).as(error.toString()).isEqualTo(code);
        return error;
    }

    /** Skips whatever is said before something that fits. */
    JsonNode hearUntil(Predicate<JsonNode> fits) {
        for (JsonNode next = hear(); ; next = hear()) {
            if (fits.test(next)) {
                return next;
            }
        }
    }

    /** All that is said until nothing has been said for a while. */
    List<JsonNode> hearUntilQuiet() {
        List<JsonNode> all = new ArrayList<>();
        try {
            for (JsonNode next = poll(); next != null; next = poll()) {
                all.add(next);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private @Nullable JsonNode poll() throws InterruptedException {
        return heard.poll(1, TimeUnit.SECONDS);
    }

    /** All that was said and not taken yet. */
    List<JsonNode> hearRest() {
        List<JsonNode> rest = new ArrayList<>();
        heard.drainTo(rest);
        return rest;
    }

    Closed hearClose() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** What was wrong with anything that the server said, taken or not. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Is gone without a word. */
    @Override
    public void close() {
        socket.abort();
    }

    /** Closes as a browser does whose tab is closed. */
    void leave() {
        socket.sendClose(1001, "").join();
        hearClose();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
        parts.append(part);
        if (last) {
            arrived(parts.toString());
            parts.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    private void arrived(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            faults.addAll(API.faults(message).stream()
                    .map(fault -> fault + " in " + text)
                    .toList());
            if (text.contains(Person.SECRET)) {
                faults.add("a secret is told: " + text);
            }
            heard.add(message);
        } catch (RuntimeException e) {
            faults.add(e + " in " + text);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closed.complete(new Closed(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(new Closed(1006, error.toString()));
    }
}
