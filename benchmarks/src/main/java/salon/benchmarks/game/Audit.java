package salon.benchmarks.game;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds what the players of a game were promised against its journal: every acknowledged move is there, as the entry that was said,
 * and no move is there twice, out of order, or without having been asked for.
 */
final class Audit {

    private final Script script;
    private final GameRecord record;
    private final List<Told> journal;
    private final List<String> faults = new ArrayList<>();

    private Audit(Script script, GameRecord record, List<Told> journal) {
        this.script = script;
        this.record = record;
        this.journal = journal;
    }

    /** Sentences, none when nothing is wrong. */
    static List<String> faults(Script script, GameRecord record, List<Told> journal) {
        return new Audit(script, record, journal).faults();
    }

    private List<String> faults() {
        faults.addAll(record.faults());
        checkNumbers();
        checkAcknowledged();
        checkMoves();
        return faults;
    }

    private void checkNumbers() {
        for (int i = 0; i < journal.size(); i++) {
            if (journal.get(i).seq() != i + 1) {
                fault("entry %d has the number %d"
                        .formatted(i + 1, journal.get(i).seq()));
                return;
            }
        }
    }

    private void checkAcknowledged() {
        for (int move = 0; move < script.moves(); move++) {
            int seq = record.seqOf(move);
            if (seq > 0 && journal.stream().noneMatch(told -> told.seq() == seq && isMove(told, seq))) {
                fault("move %d was acknowledged as %d and is not there".formatted(move, seq));
            }
        }
    }

    private boolean isMove(Told told, int seq) {
        int move = script.madeBy(seq) - 1;
        return record.seqOf(move) == seq && is(told, move);
    }

    private void checkMoves() {
        List<Told> moves = journal.stream().filter(Told::isMove).toList();
        for (int move = 0; move < moves.size(); move++) {
            Told told = moves.get(move);
            if (move > 0 && moves.get(move - 1).action() != null && is(told, move - 1)) {
                fault("move %d is there twice".formatted(move - 1));
                return;
            }
            if (move >= script.moves() || !is(told, move)) {
                fault("%s by %s at %d is out of order".formatted(told.action(), told.by(), told.seq()));
                return;
            }
            if (!record.wasAsked(move)) {
                fault("nobody asked for move %d".formatted(move));
            }
        }
        if (record.isOver() && moves.size() < script.moves()) {
            fault("all were told the end, but %d of %d moves are there".formatted(moves.size(), script.moves()));
        }
    }

    private boolean is(Told told, int move) {
        return told.is(record.names().get(script.mover(move)), script.actions().get(move));
    }

    private void fault(String what) {
        faults.add(record.code() + ": " + what);
    }
}
