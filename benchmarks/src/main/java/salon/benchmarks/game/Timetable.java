package salon.benchmarks.game;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When every move of every table is due, for all time: so many moves a second, games one after the other, tables evenly apart. One
 * move's time between two games is for leaving the one and setting up the next. All times are those of {@link System#nanoTime}.
 */
final class Timetable {

    /** So long a table's game may last, until its next one begins: what goes on longer cannot be measured in a sitting. */
    static final Duration LONGEST_GAME = Duration.ofSeconds(60);

    private final long begin;
    private final long lasting;
    private final long distance;
    private final int tables;

    /**
     * @param movesPerSecond of all tables together
     * @param movesPerGame of one table
     */
    Timetable(long begin, int tables, double movesPerSecond, int movesPerGame) {
        this.begin = begin;
        this.tables = tables;
        this.lasting = lasting(tables, movesPerSecond, movesPerGame).toNanos();
        this.distance = lasting / (movesPerGame + 1);
    }

    static @Nullable Timetable of(LoadPlan plan, long begin) {
        return plan.rate() == 0
                ? null
                : new Timetable(begin, plan.tables(), plan.rate(), plan.script().moves());
    }

    static Duration lasting(int tables, double movesPerSecond, int movesPerGame) {
        return Duration.ofNanos(Math.round(1e9 * movesPerGame * tables / movesPerSecond));
    }

    /** When the setting up of a table's game begins, games counted from 0. */
    long game(int table, long game) {
        return begin + lasting * table / tables + game * lasting;
    }

    /** When a move is due, counted from 0. */
    long move(int table, long game, int move) {
        return game(table, game) + (move + 1) * distance;
    }

    /** The first game of a table that does not begin before that time. */
    long firstGame(int table, long time) {
        return Math.max(0, Math.ceilDiv(time - game(table, 0), lasting));
    }
}
