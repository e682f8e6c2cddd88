package salon.benchmarks.game;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Reads the journal of every game that was played, and holds it against what its players were promised. */
final class Reckoning {

    private static final int AT_ONCE = 8;
    private static final int MOST_TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Hall hall;
    private final Floor floor;
    private final Map<String, Requests> servers = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int next;
    private int done;

    Reckoning(Hall hall, Floor floor) {
        this.hall = hall;
        this.floor = floor;
    }

    Report.Checked check() {
        List<GameRecord> records = hall.records();
        for (int i = 0; i < AT_ONCE; i++) {
            checkNext();
        }
        floor.turnUntil(() -> done == records.size(), PATIENCE);
        if (done < records.size()) {
            faults.add("%,d journals could not be read in %d minutes"
                    .formatted(records.size() - done, PATIENCE.toMinutes()));
        }
        return new Report.Checked(
                done,
                records.stream().mapToLong(GameRecord::acknowledgements).sum(),
                faults,
                hall.absences().times(),
                hall.absences().meanMillis(),
                hall.absences().longestMillis());
    }

    private void checkNext() {
        if (next < hall.records().size()) {
            ask(hall.records().get(next++), 1);
        }
    }

    private void ask(GameRecord record, int tries) {
        URI server = record.socket();
        servers.computeIfAbsent(server.getAuthority(), any -> new Requests(hall.loop(), server, AT_ONCE))
                .get("/rooms/" + record.code() + "/updates", answer -> {
                    if ((answer.status() == 0 || answer.status() >= 500) && tries < MOST_TRIES) {
                        hall.loop().after(PAUSE, () -> ask(record, tries + 1));
                        return;
                    }
                    check(record, answer);
                    done++;
                    checkNext();
                });
    }

    /** A game into which nobody was let has no journal. */
    private void check(GameRecord record, Requests.Answer answer) {
        if (answer.status() == 200) {
            try {
                faults.addAll(Audit.faults(hall.script(), record, Told.of(answer.text())));
            } catch (JacksonException | NullPointerException e) {
                faults.add(record.code() + ": its journal cannot be understood");
            }
        } else if (answer.status() == 404) {
            faults.addAll(Audit.faults(hall.script(), record, List.of()));
        } else {
            faults.add(
                    "%s: its journal cannot be read: %d %s".formatted(record.code(), answer.status(), answer.text()));
        }
    }
}
