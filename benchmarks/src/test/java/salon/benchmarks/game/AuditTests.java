package salon.benchmarks.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A check that finds nothing would praise a server that loses moves. */
class AuditTests {

    private static final int FIRST = 4;

    private final Script script = script();
    private final GameRecord record =
            new GameRecord("K7Q2MX", URI.create("ws://localhost/games/K7Q2MX"), List.of("a", "b"), script.moves());
    private final List<Told> journal = new ArrayList<>();

    @BeforeEach
    void plays() {
        tell("opened", null, null);
        tell("seatTaken", "a", null);
        tell("seatTaken", "b", null);
        for (int move = 0; move < script.moves(); move++) {
            record.asked(move);
            record.acknowledged(move, FIRST + move);
            tellMove(move);
        }
        record.over();
        tell("reported", "a", null);
    }

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(faults()).isEmpty();
        assertThat(record.acknowledgements()).isEqualTo(7);
    }

    @Test
    void findsAnAcknowledgedMoveThatIsNotThere() {
        journal.removeIf(told -> told.seq() >= FIRST + 6);

        assertThat(faults())
                .containsExactly(
                        "K7Q2MX: move 6 was acknowledged as 10 and is not there",
                        "K7Q2MX: all were told the end, but 6 of 7 moves are there");
    }

    @Test
    void findsAGameThatWasLostWholly() {
        journal.clear();

        assertThat(faults()).hasSize(8);
    }

    @Test
    void findsAGap() {
        journal.remove(FIRST);

        assertThat(faults())
                .contains("K7Q2MX: entry 5 has the number 6", "K7Q2MX: move 1 was acknowledged as 5 and is not there");
    }

    @Test
    void findsAMoveThatIsThereTwice() {
        journal.removeIf(told -> told.seq() > FIRST + 2);
        tellMove(2);
        tellMove(3);

        assertThat(faults())
                .contains("K7Q2MX: move 2 is there twice", "K7Q2MX: move 3 was acknowledged as 7 and is not there");
    }

    @Test
    void findsMovesInTheWrongOrder() {
        journal.removeIf(told -> told.seq() > FIRST);
        tellMove(3);
        tellMove(2);

        assertThat(faults()).contains("K7Q2MX: {\"cell\":8} by b at 5 is out of order");
    }

    @Test
    void findsAMoveOfSomebodyElse() {
        Told move = journal.remove(FIRST - 1);
        journal.add(FIRST - 1, new Told(move.seq(), move.event(), "b", move.action()));

        assertThat(faults()).contains("K7Q2MX: move 0 was acknowledged as 4 and is not there");
    }

    @Test
    void findsAMoveThatNobodyAskedFor() {
        GameRecord silent = new GameRecord("K7Q2MX", record.socket(), record.names(), script.moves());

        assertThat(Audit.faults(script, silent, journal)).contains("K7Q2MX: nobody asked for move 0");
    }

    @Test
    void findsAMoveThatWasAcknowledgedUnderTwoNumbers() {
        record.acknowledged(2, FIRST + 2);
        record.acknowledged(2, FIRST + 3);

        assertThat(faults()).contains("K7Q2MX: move 2 was acknowledged as 6 and as 7");
    }

    @Test
    void allowsAMoveThatWasStoredAndNotAcknowledged() {
        GameRecord cutOff = new GameRecord("K7Q2MX", record.socket(), record.names(), script.moves());
        cutOff.asked(0);
        journal.removeIf(told -> told.seq() > FIRST);

        assertThat(Audit.faults(script, cutOff, journal)).isEmpty();
    }

    private List<String> faults() {
        return Audit.faults(script, record, journal);
    }

    private void tellMove(int move) {
        tell("played", script.mover(move) == 0 ? "a" : "b", script.actions().get(move));
    }

    private void tell(String event, String by, String action) {
        journal.add(new Told(
                journal.size() + 1,
                event,
                by,
                action == null ? null : JsonMapper.shared().readTree(action)));
    }

    private static Script script() {
        try {
            return Script.of("tic-tac-toe", 2);
        } catch (BadArguments e) {
            throw new AssertionError(e);
        }
    }
}
