package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import salon.e2e.Socket.Event;
import tools.jackson.databind.JsonNode;

/** A player as a person with {@code wscat}: says what the test says, and looks at each answer. */
final class Hand {

    private final String name;
    private final Socket socket;
    private final List<JsonNode> heard = new ArrayList<>();

    Hand(String name, String url) {
        this.name = name;
        this.socket = new Socket(url);
    }

    String privateId() {
        return "private-id-of-" + name;
    }

    Hand connects() {
        return says("{'type':'connect','publicId':'%s','privateId':'%s'}".formatted(name, privateId()));
    }

    Hand plays(String action) {
        return says("{'type':'action','publicId':'%s','action':%s}".formatted(name, action));
    }

    Hand leaves() {
        return says("{'type':'disconnect','publicId':'%s','privateId':'%s'}".formatted(name, privateId()));
    }

    /** Sends a text; single quotes stand for double ones. */
    Hand says(String text) {
        assertThat(socket.send(text.replace('\'', '"'))).isTrue();
        return this;
    }

    /** The next message, which must be of that type. */
    JsonNode hears(String type) {
        JsonNode message = hearsAny();
        assertThat(message.get("type").asString())
                .as("%s for %s", message, name)
                .isEqualTo(type);
        return message;
    }

    /** The next message of which this is true, whatever else is heard before it. */
    JsonNode hears(String what, Predicate<JsonNode> wanted) {
        while (true) {
            Event event = socket.next(Duration.ofSeconds(10));
            assertThat(event).as("%s for %s after %s", what, name, heard).isInstanceOf(Event.Message.class);
            JsonNode message = ((Event.Message) event).json();
            heard.add(message);
            if (wanted.test(message)) {
                return message;
            }
        }
    }

    /**
     * The next message of that type and status, whatever lobby comes before it: who is present at another node is told as soon as it
     * is known.
     */
    JsonNode awaits(String type, String status) {
        JsonNode message = hearsAny();
        while (!message.get("type").asString().equals(type)
                || !message.path("status").asString("").equals(status)) {
            assertThat(message.get("type").asString()).as("what %s hears", name).isEqualTo("lobby");
            message = hearsAny();
        }
        return message;
    }

    private JsonNode hearsAny() {
        Event event = socket.next(Duration.ofSeconds(10));
        assertThat(event).as("a message for %s after %s", name, heard).isInstanceOf(Event.Message.class);
        JsonNode message = ((Event.Message) event).json();
        heard.add(message);
        return message;
    }

    Event.Closed hearsTheEnd() {
        Event event = socket.next(Duration.ofSeconds(10));
        while (event instanceof Event.Message(JsonNode message, long at)) {
            heard.add(message);
            event = socket.next(Duration.ofSeconds(10));
        }
        assertThat(event).isInstanceOf(Event.Closed.class);
        return (Event.Closed) event;
    }

    List<JsonNode> heard() {
        return heard;
    }
}
