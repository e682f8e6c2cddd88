package salon.benchmarks.game;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What the players of one game asked for, and what they were promised: that it is stored. */
final class GameRecord {

    private final String code;
    private final URI socket;
    private final List<String> names;
    private final boolean[] asked;
    private final int[] acknowledged;
    private final List<String> faults = new ArrayList<>();
    private boolean over;

    /**
     * @param socket where it is played
     * @param names of the players, by seat
     */
    GameRecord(String code, URI socket, List<String> names, int moves) {
        this.code = code;
        this.socket = socket;
        this.names = names;
        this.asked = new boolean[moves];
        this.acknowledged = new int[moves];
    }

    void asked(int move) {
        asked[move] = true;
    }

    /** A move, counted from 0, is stored as that entry of the journal: so its player was told. */
    void acknowledged(int move, int seq) {
        if (acknowledged[move] != 0 && acknowledged[move] != seq) {
            faults.add("%s: move %d was acknowledged as %d and as %d".formatted(code, move, acknowledged[move], seq));
        }
        acknowledged[move] = seq;
    }

    /** All players were told the end. */
    void over() {
        over = true;
    }

    String code() {
        return code;
    }

    URI socket() {
        return socket;
    }

    List<String> names() {
        return names;
    }

    boolean wasAsked(int move) {
        return asked[move];
    }

    /** Of a move; 0 when it was not acknowledged. */
    int seqOf(int move) {
        return acknowledged[move];
    }

    boolean isOver() {
        return over;
    }

    /** What was wrong with what the players were told already. */
    List<String> faults() {
        return faults;
    }

    int acknowledgements() {
        int count = 0;
        for (int seq : acknowledged) {
            count += seq > 0 ? 1 : 0;
        }
        return count;
    }
}
