package salon.e2e;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import salon.e2e.Socket.Event;
import salon.e2e.history.PlayerRecord;
import tools.jackson.databind.JsonNode;

/**
 * A player who plays one game to its end whatever happens to the servers: reconnects with {@code since}, repeats what was not
 * acknowledged under the same id, and keeps a diary of everything that it was told.
 */
final class Bot {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(800);

    private final String name;
    private final String code;
    private final Supplier<String> server;
    private final Moves moves;
    private final Random chance;
    private final Duration thinking;
    private final Diary diary = new Diary();

    private @Nullable Socket socket;
    private int seq;
    private int moved;
    private @Nullable String pending;
    private boolean leaving;
    private boolean left;
    private int connections;
    private int silences;
    private double restlessness;
    private Duration silence = Duration.ofSeconds(8);
    private Duration pause = SHORTEST_PAUSE;
    private boolean held = true;
    private CountDownLatch start = new CountDownLatch(0);
    private Runnable seated = () -> {};
    private String status = "";

    /**
     * @param server the WebSocket address to go to next, asked at each connection
     */
    Bot(String name, String code, Supplier<String> server, Moves moves, long seed, Duration thinking) {
        this.name = name;
        this.code = code;
        this.server = server;
        this.moves = moves;
        this.chance = new Random(seed);
        this.thinking = thinking;
    }

    String name() {
        return name;
    }

    Bot play() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!left && System.nanoTime() < end) {
            try {
                if (socket == null) {
                    connect();
                }
                listen();
            } catch (CompletionException e) {
                diary.loses();
                rest();
            }
        }
        return this;
    }

    /** Makes it break its connection now and then, after a move, and come back wherever it is sent. */
    Bot restless(double probability) {
        restlessness = probability;
        return this;
    }

    /** Makes it wait that long for anything to be heard before it takes its connection for dead. */
    Bot patient(Duration longestSilence) {
        silence = longestSilence;
        return this;
    }

    /** Spares it the comparison of every message with the contract. */
    Bot unheld() {
        held = false;
        return this;
    }

    /** Makes it wait for everyone before its first move. */
    Bot startingWith(CountDownLatch everyone) {
        start = everyone;
        return this;
    }

    /** Has something done when it is let into its room for the first time. */
    Bot whenSeated(Runnable then) {
        seated = then;
        return this;
    }

    /** How often nothing was heard for so long that it broke the connection itself. */
    int silences() {
        return silences;
    }

    /** How often it connected: once at least. */
    int connections() {
        return connections;
    }

    Diary diary() {
        return diary;
    }

    PlayerRecord record() {
        return diary.record(name, status);
    }

    private void connect() {
        socket = new Socket(server.get() + "/games/" + code, held);
        connections++;
        leaving = false;
        diary.waits();
        String since = seq == 0 ? "" : ",\"since\":" + seq;
        send("{\"type\":\"connect\",\"publicId\":\"%s\",\"privateId\":\"%s\"%s}".formatted(name, privateId(), since));
    }

    private String privateId() {
        return "secret-of-" + name + "-only";
    }

    private void listen() {
        switch (socket == null ? null : socket.next(silence)) {
            case null -> {
                if (socket != null) {
                    silences++;
                    lost();
                }
            }
            case Event.Closed closed -> {
                diary.isClosed(closed);
                lost();
            }
            case Event.Message(JsonNode message, long at) -> hear(message, at);
        }
    }

    private void lost() {
        diary.loses();
        if (socket != null) {
            socket.drop();
            socket = null;
        }
        rest();
    }

    private void hear(JsonNode message, long at) {
        diary.hears(message, at);
        switch (message.get("type").asString()) {
            case "lobby" -> hearLobby(message);
            case "update" -> hearUpdate(message);
            case "error" -> hearError(message);
            case "bye" -> left = true;
            default -> throw new AssertionError(message);
        }
    }

    private void hearLobby(JsonNode lobby) {
        pause = SHORTEST_PAUSE;
        seated.run();
        seated = () -> {};
        seq = lobby.get("seq").asInt();
        // Whatever was asked before the connection broke and is not acknowledged by now was not stored.
        act(lobby);
    }

    private void hearUpdate(JsonNode update) {
        int number = update.get("seq").asInt();
        seq = Math.max(seq, number);
        if (update.has("id") && update.get("id").asString().equals(pending)) {
            pending = null;
        }
        if (number == seq) {
            act(update);
        }
    }

    private void hearError(JsonNode error) {
        switch (error.get("code").asString()) {
            case "UNAVAILABLE", "NOT_CONNECTED" -> lost();
            // Another node's player was first; the update that says so is on its way.
            case "NOT_YOUR_TURN", "GAME_OVER" -> pending = null;
            default -> {}
        }
    }

    private void act(JsonNode scene) {
        status = scene.get("status").asString();
        if (status.equals("waiting")) {
            return;
        }
        if (!status.equals("playing")) {
            pending = null;
            leave();
            return;
        }
        if (isToMove(scene)) {
            sleep(thinking.isZero() ? thinking : Duration.ofMillis(chance.nextLong(2 * thinking.toMillis())));
            move(scene);
            if (chance.nextDouble() < restlessness) {
                lost();
            }
        }
    }

    /** Once for each connection: who has said it twice finds nobody there any more. */
    private void leave() {
        if (!leaving) {
            leaving = true;
            diary.waits();
            send("{\"type\":\"disconnect\",\"publicId\":\"%s\",\"privateId\":\"%s\"}".formatted(name, privateId()));
        }
    }

    private boolean isToMove(JsonNode scene) {
        return scene.get("turn")
                .valueStream()
                .anyMatch(mover -> mover.asString().equals(name));
    }

    private void move(JsonNode scene) {
        await(start);
        if (pending == null) {
            moved++;
            pending = "m" + moved;
        }
        String action = moves.choose(scene.get("state"), chance);
        diary.asks(pending, action);
        send("{\"type\":\"action\",\"publicId\":\"%s\",\"action\":%s,\"id\":\"%s\"}".formatted(name, action, pending));
    }

    private void send(String text) {
        if (socket != null && !socket.send(text)) {
            lost();
        }
    }

    /** Longer each time that it was in vain, and never all at once. */
    private void rest() {
        sleep(pause.plusMillis(chance.nextLong(pause.toMillis())));
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
