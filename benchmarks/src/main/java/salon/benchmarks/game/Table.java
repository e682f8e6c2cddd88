package salon.benchmarks.game;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same players in one game after the other: created, entered by one after the other, played by the script, left by all. A game
 * that fails is counted as an error and let go of, and another one begun.
 */
final class Table {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NONE = -1;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** What happens with a table in the end. */
    interface Listener {

        /** Everyone knows that a game has begun. */
        default void begun(Table table) {}

        /** Everyone knows the end of a game. */
        default void over(Table table) {}

        /** A game was left by all, or given up. */
        void done(Table table);
    }

    private final Hall hall;
    private final int number;
    private final Listener listener;
    private final List<Player> players;
    private final long[] due;
    private final int[] heard;
    private GameRecord record;
    private long games;
    private long game;
    private long wished;
    private long progress;
    private boolean playing;
    private boolean held;
    private boolean leaving;
    private boolean waiting;
    private int dueMove = NONE;
    private int next;
    private int entered;
    private int begun;
    private int over;
    private int left;

    /**
     * @param number counted from 0
     * @param name the beginning of its players' names, which nobody had before
     */
    Table(Hall hall, int number, String name, Listener listener) {
        this.hall = hall;
        this.number = number;
        this.listener = listener;
        this.players = IntStream.range(0, hall.script().players())
                .mapToObj(seat -> new Player(hall, this, "%s-%d-%d".formatted(name, number, seat)))
                .toList();
        this.due = new long[hall.script().moves()];
        this.heard = new int[hall.script().moves()];
        this.record = new GameRecord("", URI.create(""), List.of(), due.length);
    }

    /** Whether nobody moves before {@link #go}. */
    void hold(boolean waits) {
        held = waits;
    }

    /** Begins the next game, at once or when the timetable says so. */
    void begin() {
        Timetable timetable = hall.timetable();
        playing = true;
        long id = ++games;
        if (timetable == null) {
            create(id);
        } else {
            waiting = true;
            progress = Math.max(System.nanoTime(), timetable.game(number, game));
            hall.loop().at(timetable.game(number, game), () -> create(id));
        }
    }

    /** Lets the first move be made, where everyone waited for it. */
    void go() {
        held = false;
        ask(0, System.nanoTime());
    }

    /** Lets everyone leave, also before the end. */
    void leave() {
        leaving = true;
        players.forEach(Player::leave);
    }

    /** From now on the timetable is over: a game that has not begun does not, and a move is made at once. */
    void close() {
        if (waiting) {
            waiting = false;
            playing = false;
        } else if (dueMove != NONE) {
            moveNow(dueMove);
        }
    }

    GameRecord record() {
        return record;
    }

    boolean isPlaying() {
        return playing;
    }

    /** Since when nothing was heard in a game that is on; by {@link System#nanoTime}. */
    long progress() {
        return progress;
    }

    void progressed(long now) {
        progress = now;
    }

    private void create(long id) {
        if (games != id || !playing) {
            return;
        }
        waiting = false;
        if (hall.isClosing()) {
            end();
            return;
        }
        wished = System.nanoTime();
        progress = wished;
        next = 0;
        dueMove = NONE;
        entered = 0;
        begun = 0;
        over = 0;
        left = 0;
        leaving = false;
        Arrays.fill(heard, 0);
        hall.manager()
                .post(
                        "/games",
                        "{\"publicId\":\"%s\",\"parameters\":%s}"
                                .formatted(
                                        players.getFirst().publicId(),
                                        hall.script().parameters()),
                        answer -> created(id, answer));
    }

    private void created(long id, Requests.Answer answer) {
        if (games != id || !playing) {
            return;
        }
        if (answer.status() == 201) {
            try {
                JsonNode created = JSON.readTree(answer.text());
                String code = created.get("code").asString();
                URI socket = URI.create(created.get("webSocketUrl").asString());
                record = hall.record(
                        code, socket, players.stream().map(Player::publicId).toList());
                players.getFirst().enter(socket);
            } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
                fail("POST /games was answered with something else than a game");
            }
        } else if (hall.plan().check() && (answer.status() == 0 || answer.status() >= 500)) {
            // What it needs is away, and will be back.
            hall.loop().after(PAUSE, () -> create(id));
        } else {
            fail("POST /games: " + (answer.status() == 0 ? answer.text() : String.valueOf(answer.status())));
        }
    }

    /** A player was let in for the first time. The next one follows, so that seats are as names. */
    void entered() {
        entered++;
        if (entered < players.size()) {
            players.get(entered).enter(record.socket());
        }
    }

    void begun() {
        begun++;
        if (begun == players.size()) {
            hall.tally().begun(System.nanoTime() - wished);
            listener.begun(this);
        }
    }

    /** It is somebody's turn, as one player knows. */
    void turn(Player player, int move, @Nullable String turn) {
        if (move >= due.length
                || !players.get(hall.script().mover(move)).publicId().equals(turn)) {
            fail("the wrong player's turn");
        } else if (player.publicId().equals(turn) && move >= next && !held) {
            ask(move, System.nanoTime());
        }
    }

    private void ask(int move, long now) {
        next = move + 1;
        Timetable timetable = hall.timetable();
        due[move] = timetable == null ? now : timetable.move(number, game, move);
        if (due[move] <= now) {
            players.get(hall.script().mover(move)).move(move);
        } else {
            long id = games;
            dueMove = move;
            progress = due[move];
            hall.loop().at(due[move], () -> {
                if (games == id && playing && dueMove == move) {
                    moveNow(move);
                }
            });
        }
    }

    private void moveNow(int move) {
        dueMove = NONE;
        players.get(hall.script().mover(move)).move(move);
    }

    /** One more player has a move. */
    void heard(int move, long now) {
        if (++heard[move] == players.size()) {
            hall.tally().moved(now - due[move]);
        }
    }

    /** One more player knows the end. */
    void over(int made) {
        if (leaving) {
            return;
        }
        if (made < due.length) {
            fail("an end before its time");
            return;
        }
        over++;
        if (over == players.size()) {
            record.over();
            listener.over(this);
        }
    }

    /** One more player has said goodbye and was answered. */
    void left() {
        left++;
        if (left == players.size()) {
            hall.tally().played();
            game++;
            end();
        }
    }

    /** Something was not as it should be. */
    void fail(String error) {
        if (playing) {
            hall.tally().error(error);
            giveUp();
        }
    }

    void giveUp() {
        if (!playing) {
            return;
        }
        playing = false;
        games++;
        players.forEach(Player::drop);
        Timetable timetable = hall.timetable();
        game = timetable == null ? game + 1 : timetable.firstGame(number, System.nanoTime());
        hall.loop().after(PAUSE, () -> listener.done(this));
    }

    private void end() {
        playing = false;
        listener.done(this);
    }
}
