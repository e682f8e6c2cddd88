package salon.benchmarks.game;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** All tables of a load, and what time does to them: a game in which nothing is heard for too long is given up. */
final class Floor {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Hall hall;
    private final List<Table> tables = new ArrayList<>();
    private boolean patient;

    Floor(Hall hall, Table.Listener listener) {
        this.hall = hall;
        String run = Long.toString(System.currentTimeMillis(), 36);
        for (int number = 0; number < hall.plan().tables(); number++) {
            tables.add(new Table(hall, number, "load-" + run, listener));
        }
        hall.loop().after(ROUND, this::lookRound);
    }

    List<Table> tables() {
        return tables;
    }

    /** Nobody has to say anything for a while. */
    void bePatient(boolean now) {
        patient = now;
        tables.forEach(table -> table.progressed(System.nanoTime()));
    }

    /** Unless somebody wants the end. */
    void turnFor(Duration time) {
        turnUntil(hall::isEnough, time);
    }

    /** @return whether it was so in that time */
    boolean turnUntil(BooleanSupplier so, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!so.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            hall.loop().turn(Duration.ofNanos(left));
        }
        return true;
    }

    long playing() {
        return tables.stream().filter(Table::isPlaying).count();
    }

    private void lookRound() {
        long now = System.nanoTime();
        if (!patient) {
            tables.stream()
                    .filter(table -> table.isPlaying() && now - table.progress() > LONGEST_SILENCE.toNanos())
                    .forEach(table -> table.fail("nothing heard for %d s".formatted(LONGEST_SILENCE.toSeconds())));
        }
        hall.loop().after(ROUND, this::lookRound);
    }
}
