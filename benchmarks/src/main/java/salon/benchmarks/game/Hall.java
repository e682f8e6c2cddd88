package salon.benchmarks.game;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import salon.benchmarks.wire.Loop;

/** What all tables share. Owned by the thread of the loop. */
final class Hall {

    private final Loop loop;
    private final LoadPlan plan;
    private final Requests manager;
    private final Tally tally = new Tally();
    private final Absences absences = new Absences();
    private final List<GameRecord> records = new ArrayList<>();
    private final Map<String, InetSocketAddress> addresses = new HashMap<>();
    private final BooleanSupplier enough;
    private final Consumer<String> news;
    private final @Nullable Timetable timetable;
    private boolean closing;

    /**
     * @param enough whether somebody wants it to end before its time
     * @param news told what goes on, for people
     */
    Hall(Loop loop, LoadPlan plan, BooleanSupplier enough, Consumer<String> news) {
        this.loop = loop;
        this.plan = plan;
        this.enough = enough;
        this.news = news;
        this.manager = new Requests(loop, plan.manager(), 64);
        this.timetable = Timetable.of(plan, System.nanoTime());
    }

    Loop loop() {
        return loop;
    }

    LoadPlan plan() {
        return plan;
    }

    Script script() {
        return plan.script();
    }

    Requests manager() {
        return manager;
    }

    Tally tally() {
        return tally;
    }

    Absences absences() {
        return absences;
    }

    boolean isEnough() {
        return enough.getAsBoolean();
    }

    void say(String sentence) {
        news.accept(sentence);
    }

    /** None when as much is played as goes, and once no new games begin. */
    @Nullable
    Timetable timetable() {
        return closing ? null : timetable;
    }

    /** From now on no new game is begun, and those that are on are played without a timetable. */
    void close() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    /** Kept only if it will be asked for. */
    GameRecord record(String code, URI socket, List<String> names) {
        GameRecord record = new GameRecord(code, socket, names, script().moves());
        if (plan.check()) {
            records.add(record);
        }
        return record;
    }

    List<GameRecord> records() {
        return records;
    }

    InetSocketAddress addressOf(URI socket) {
        return addresses.computeIfAbsent(
                socket.getAuthority(),
                any -> new InetSocketAddress(socket.getHost(), socket.getPort() < 0 ? 80 : socket.getPort()));
    }
}
