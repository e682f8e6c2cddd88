package salon.benchmarks.game;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import salon.benchmarks.wire.Link;
import salon.benchmarks.wire.WebSocketFraming;
import tools.jackson.core.JacksonException;

/**
 * Someone at a table, with a connection to the room of each game. Where what is promised is checked, a player who is cut off comes
 * back with {@code since} and says again, under the same id, what was not acknowledged.
 */
final class Player {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(800);
    private static final int NONE = -1;

    private final Hall hall;
    private final Table table;
    private final String publicId;
    private @Nullable URI socket;
    private @Nullable Visit visit;
    private int seq;
    private int unacknowledged = NONE;
    private boolean entered;
    private boolean begun;
    private boolean over;
    private boolean leaving;
    private boolean left;
    private long lostAt;
    private Duration pause = SHORTEST_PAUSE;

    Player(Hall hall, Table table, String publicId) {
        this.hall = hall;
        this.table = table;
        this.publicId = publicId;
    }

    String publicId() {
        return publicId;
    }

    /** Goes to the room of a new game. */
    void enter(URI room) {
        drop();
        socket = room;
        seq = 0;
        unacknowledged = NONE;
        entered = false;
        begun = false;
        over = false;
        leaving = false;
        left = false;
        lostAt = 0;
        pause = SHORTEST_PAUSE;
        visit = new Visit();
    }

    /** Lets go of the connection without a word. */
    void drop() {
        if (visit != null) {
            visit.link.end();
            visit = null;
        }
    }

    void move(int move) {
        unacknowledged = move;
        table.record().asked(move);
        if (visit != null && visit.open) {
            visit.sayMove();
        }
    }

    void leave() {
        leaving = true;
        if (visit != null && visit.open) {
            visit.sayGoodbye();
        }
    }

    private void hear(Heard message) {
        long now = System.nanoTime();
        table.progressed(now);
        switch (message.type()) {
            case "lobby", "update" -> {
                if (lostAt != 0) {
                    hall.absences().back(now - lostAt);
                    lostAt = 0;
                    pause = SHORTEST_PAUSE;
                }
                take(message, now);
            }
            case "error" -> hearError(message);
            case "bye" -> {
                left = true;
                table.left();
            }
            default -> table.fail("a message of type " + message.type());
        }
    }

    private void take(Heard message, long now) {
        boolean update = message.type().equals("update");
        if (update) {
            acknowledge(message);
        }
        int before = seq;
        if (update && begun && !over && message.seq() > before + 1) {
            table.fail("a gap between updates");
            return;
        }
        seq = Math.max(before, message.seq());
        if (!entered) {
            entered = true;
            table.entered();
        }
        int made = Math.min(hall.script().madeBy(seq), hall.script().moves());
        for (int move = hall.script().madeBy(before); move < made; move++) {
            table.heard(move, now);
        }
        if (message.seq() == seq) {
            act(message);
        }
    }

    private void acknowledge(Heard update) {
        if (update.id() != null && publicId.equals(update.by())) {
            int move = Integer.parseInt(update.id().substring(1));
            table.record().acknowledged(move, update.seq());
            if (move == unacknowledged) {
                unacknowledged = NONE;
            }
        }
    }

    private void act(Heard message) {
        if (message.over()) {
            if (!over) {
                over = true;
                table.over(hall.script().madeBy(seq));
            } else if (leaving && visit != null) {
                visit.sayGoodbye();
            }
        } else if (message.status().equals("playing")) {
            if (!begun) {
                begun = true;
                table.begun();
            }
            table.turn(this, hall.script().madeBy(seq), message.turn());
        } else if (!message.status().equals("waiting")) {
            table.fail("a game that is " + message.status());
        }
    }

    private void hearError(Heard error) {
        switch (error.code()) {
            case "UNAVAILABLE", "SERVER_STOPPING", "NOT_CONNECTED" -> cutOff(error.code());
            default -> {
                if (error.id() != null) {
                    hall.tally().refused(error.code());
                    table.giveUp();
                } else {
                    table.fail(error.code());
                }
            }
        }
    }

    private void cutOff(String why) {
        drop();
        if (left) {
            return;
        }
        if (!hall.plan().check()) {
            table.fail("connection lost: " + why);
            return;
        }
        if (lostAt == 0) {
            lostAt = System.nanoTime();
        }
        URI room = socket;
        hall.loop().after(pause, () -> {
            if (visit == null && socket == room && !left && table.isPlaying()) {
                visit = new Visit();
            }
        });
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    /** One connection to a room. */
    private final class Visit implements Link.Owner {

        private final Link link;
        private boolean open;
        private boolean saidGoodbye;

        private Visit() {
            URI room = Objects.requireNonNull(socket);
            link = Link.open(
                    hall.loop(),
                    hall.addressOf(room),
                    new WebSocketFraming(room.getAuthority(), room.getRawPath()),
                    this);
        }

        @Override
        public void opened() {
            if (visit != this) {
                return;
            }
            open = true;
            link.say("{\"type\":\"connect\",\"publicId\":\"%s\",\"privateId\":\"secret-of-%s\"%s}"
                    .formatted(publicId, publicId, seq > 0 ? ",\"since\":" + seq : ""));
            if (unacknowledged != NONE) {
                sayMove();
            }
        }

        private void sayMove() {
            link.say("{\"type\":\"action\",\"publicId\":\"" + publicId + "\",\"action\":"
                    + hall.script().actions().get(unacknowledged) + ",\"id\":\"m" + unacknowledged + "\"}");
        }

        private void sayGoodbye() {
            if (!saidGoodbye) {
                saidGoodbye = true;
                link.say("{\"type\":\"disconnect\",\"publicId\":\"%s\",\"privateId\":\"secret-of-%s\"}"
                        .formatted(publicId, publicId));
            }
        }

        @Override
        public void heard(byte[] bytes, int from, int to) {
            if (visit != this || left) {
                return;
            }
            try {
                hear(Heard.of(bytes, from, to));
            } catch (JacksonException e) {
                table.fail("a message that is no JSON");
            }
        }

        @Override
        public void lost(String why) {
            if (visit == this) {
                cutOff(why);
            }
        }
    }
}
