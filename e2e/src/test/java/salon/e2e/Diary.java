package salon.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import salon.e2e.history.Heard;
import salon.e2e.history.PlayerRecord;
import tools.jackson.databind.JsonNode;

/** What one bot asked for and heard, and when: everything that it can be held to, and its servers. Written by the bot's thread. */
final class Diary {

    private final List<Heard> heard = new ArrayList<>();
    private final Map<String, Set<JsonNode>> asked = new HashMap<>();
    private final Map<String, Long> askedAt = new HashMap<>();
    private final SortedMap<Integer, Long> toldAt = new TreeMap<>();
    private final SortedMap<Integer, Long> answered = new TreeMap<>();
    private final List<Duration> absences = new ArrayList<>();
    private final List<String> closings = new ArrayList<>();
    private long lostAt;
    private long waitingSince;
    private Duration longestWait = Duration.ZERO;

    void asks(String id, String action) {
        asked.computeIfAbsent(id, fresh -> ConcurrentHashMap.newKeySet()).add(Rest.JSON.readTree(action));
        askedAt.putIfAbsent(id, System.nanoTime());
        waits();
    }

    /** From here on the servers owe an answer. */
    void waits() {
        if (waitingSince == 0) {
            waitingSince = System.nanoTime();
        }
    }

    void isClosed(Socket.Event.Closed closed) {
        closings.add(closed.code() + " " + closed.reason());
    }

    void loses() {
        waits();
        if (lostAt == 0) {
            lostAt = System.nanoTime();
        }
    }

    void hears(JsonNode message, long now) {
        if (message.get("type").asString().equals("error")) {
            heard.add(new Heard.Refused(
                    message.get("code").asString(), message.get("detail").asString()));
            return;
        }
        if (waitingSince != 0) {
            Duration wait = Duration.ofNanos(now - waitingSince);
            longestWait = wait.compareTo(longestWait) > 0 ? wait : longestWait;
            waitingSince = 0;
        }
        if (message.get("type").asString().equals("lobby")) {
            heard.add(new Heard.Lobby(message.get("seq").asInt()));
        } else if (message.get("type").asString().equals("update")) {
            hearsUpdate(Heard.Update.of(message), now);
        }
        if (lostAt != 0) {
            absences.add(Duration.ofNanos(now - lostAt));
            lostAt = 0;
        }
    }

    private void hearsUpdate(Heard.Update update, long now) {
        heard.add(update);
        toldAt.putIfAbsent(update.seq(), now);
        if (update.id() != null && askedAt.containsKey(update.id())) {
            answered.putIfAbsent(update.seq(), askedAt.get(update.id()));
        }
    }

    PlayerRecord record(String name, String status) {
        return new PlayerRecord(name, heard, asked, status, false);
    }

    /** When each update was heard first, by number, in nanoseconds. */
    SortedMap<Integer, Long> toldAt() {
        return toldAt;
    }

    /** When each acknowledged move was asked for first, by the number that it got. */
    SortedMap<Integer, Long> answered() {
        return answered;
    }

    /** Why connections ended that the bot did not end itself. */
    List<String> closings() {
        return closings;
    }

    /** How long it took each time from a lost connection until a room spoke again. */
    List<Duration> absences() {
        return absences;
    }

    /** The longest that an answer was owed, whatever became of the servers meanwhile. */
    Duration longestWait() {
        return longestWait;
    }
}
