package salon.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import salon.e2e.Socket.Event;
import tools.jackson.databind.JsonNode;

/**
 * A player who plays one game to its end whatever happens to the servers: reconnects with {@code since}, repeats what was not
 * acknowledged under the same id, and keeps a record of everything it was told, to be held against the journal.
 */
final class Bot {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final String code;
    private final Supplier<String> server;
    private final Moves moves;
    private final Random chance;
    private final Duration thinking;

    /** Every update that was told, by number. */
    private final SortedMap<Integer, JsonNode> told = new TreeMap<>();
    /** Every id that was acknowledged, with its number. */
    private final SortedMap<String, Integer> acknowledged = new TreeMap<>();

    private final List<String> faults = new ArrayList<>();

    private @Nullable Socket socket;
    private int seq;
    private int moved;
    private @Nullable String pending;
    private boolean over;
    private boolean left;
    private int reconnects;
    private int silences;
    private double restlessness;
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

    String privateId() {
        return "secret-of-" + name + "-only";
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
                pause(Duration.ofMillis(100));
            }
        }
        if (!left) {
            faults.add("did not come to an end; over=%s seq=%d pending=%s".formatted(over, seq, pending));
        }
        return this;
    }

    /** Makes it break its connection now and then, after a move, and come back wherever it is sent. */
    Bot restless(double probability) {
        restlessness = probability;
        return this;
    }

    /** How the game ended for this player, in its own eyes: {@code victory}, {@code defeat} or {@code draw}. */
    String status() {
        return status;
    }

    /** How often nothing was heard for so long that it broke the connection itself. */
    int silences() {
        return silences;
    }

    List<String> faults() {
        return faults.stream().map(fault -> name + " in " + code + ": " + fault).toList();
    }

    SortedMap<Integer, JsonNode> told() {
        return told;
    }

    SortedMap<String, Integer> acknowledged() {
        return acknowledged;
    }

    int reconnects() {
        return reconnects;
    }

    private void connect() {
        socket = new Socket(server.get() + "/games/" + code);
        reconnects++;
        String since = seq == 0 ? "" : ",\"since\":" + seq;
        send("{\"type\":\"connect\",\"publicId\":\"%s\",\"privateId\":\"%s\"%s}".formatted(name, privateId(), since));
    }

    private void listen() {
        switch (socket == null ? null : socket.next(Duration.ofSeconds(8))) {
            case null -> {
                silences++;
                lost();
            }
            case Event.Closed closed -> lost();
            case Event.Message(JsonNode message) -> hear(message);
        }
    }

    private void lost() {
        if (socket != null) {
            socket.drop();
            socket = null;
        }
        pause(Duration.ofMillis(50));
    }

    private void hear(JsonNode message) {
        switch (message.get("type").asString()) {
            case "lobby" -> hearLobby(message);
            case "update" -> hearUpdate(message);
            case "error" -> hearError(message);
            case "bye" -> left = true;
            default -> faults.add("unknown message " + message);
        }
    }

    private void hearLobby(JsonNode lobby) {
        int now = lobby.get("seq").asInt();
        if (now < seq) {
            faults.add("went back from %d to %d".formatted(seq, now));
        } else if (now > seq && told.size() > 0) {
            faults.add("a lobby at %d hides updates behind %d".formatted(now, seq));
        }
        seq = now;
        // Whatever was asked before the connection broke and is not acknowledged by now was not stored.
        act(lobby);
    }

    private void hearUpdate(JsonNode update) {
        int number = update.get("seq").asInt();
        String id = update.has("id") ? update.get("id").asString() : null;
        if (number <= seq) {
            if (id == null || !update.equals(told.get(number))) {
                faults.add("number %d twice: %s and %s".formatted(number, told.get(number), update));
            }
        } else if (number != seq + 1) {
            faults.add("a gap from %d to %d".formatted(seq, number));
        }
        if (number > seq) {
            told.put(number, update);
            seq = number;
        }
        if (id != null) {
            acknowledged.put(id, number);
            if (id.equals(pending)) {
                pending = null;
            }
        }
        if (number == seq) {
            act(update);
        }
    }

    private void hearError(JsonNode error) {
        String why = error.get("code").asString();
        switch (why) {
            case "UNAVAILABLE", "NOT_CONNECTED" -> lost();
            case "SERVER_STOPPING", "TAKEN_OVER" -> {}
            // Another node's player was first; the update that says so is on its way.
            case "NOT_YOUR_TURN", "GAME_OVER" -> pending = null;
            default -> faults.add("refused: " + error);
        }
    }

    private void act(JsonNode scene) {
        status = scene.get("status").asString();
        if (status.equals("waiting")) {
            return;
        }
        if (!status.equals("playing")) {
            over = true;
            pending = null;
            send("{\"type\":\"disconnect\",\"publicId\":\"%s\",\"privateId\":\"%s\"}".formatted(name, privateId()));
            return;
        }
        boolean mine = false;
        for (JsonNode mover : scene.get("turn")) {
            mine |= mover.asString().equals(name);
        }
        if (mine) {
            pause(thinking.isZero() ? thinking : Duration.ofMillis(chance.nextLong(2 * thinking.toMillis())));
            if (pending == null) {
                moved++;
                pending = "m" + moved;
            }
            send("{\"type\":\"action\",\"publicId\":\"%s\",\"action\":%s,\"id\":\"%s\"}"
                    .formatted(name, moves.choose(scene.get("state"), chance), pending));
            if (chance.nextDouble() < restlessness) {
                lost();
            }
        }
    }

    private void send(String text) {
        if (socket != null && !socket.send(text)) {
            lost();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
