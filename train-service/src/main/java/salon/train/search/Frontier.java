package salon.train.search;

import java.util.Arrays;

/**
 * The stops that got a label by this ride, and those that did by the ride before, where one boards now. Each stop has a list of those
 * labels, linked by {@link Labels#nextToBoard}.
 */
final class Frontier {

    /** Long before numbers would begin anew. */
    private static final int LAST_TURN = 1 << 30;

    private final Labels labels;

    private int[] reached;
    private int reachedCount;
    private int[] reachedFirst;

    private int[] boarding;
    private int boardingCount;
    private int[] boardingFirst;

    /** The turn in which a stop was last reached, for each of the two; what is older is forgotten. */
    private int[] reachedIn;

    private int[] boardingIn;
    private int turn = 1;

    Frontier(Labels labels, int stops) {
        this.labels = labels;
        this.reached = new int[stops];
        this.reachedFirst = new int[stops];
        this.reachedIn = new int[stops];
        this.boarding = new int[stops];
        this.boardingFirst = new int[stops];
        this.boardingIn = new int[stops];
    }

    /** Nobody has been anywhere. */
    void clear() {
        if (turn >= LAST_TURN) {
            Arrays.fill(reachedIn, 0);
            Arrays.fill(boardingIn, 0);
            turn = 1;
        }
        turn++;
        reachedCount = 0;
        boardingCount = 0;
    }

    void reach(int stop, int label) {
        if (reachedIn[stop] != turn) {
            reachedIn[stop] = turn;
            reached[reachedCount++] = stop;
            reachedFirst[stop] = Labels.NONE;
        }
        labels.nextToBoard[label] = reachedFirst[stop];
        reachedFirst[stop] = label;
    }

    /**
     * The next ride: one boards where the last one led.
     *
     * @return whether it led anywhere
     */
    boolean nextRide() {
        int[] stops = boarding;
        boarding = reached;
        reached = stops;
        int[] first = boardingFirst;
        boardingFirst = reachedFirst;
        reachedFirst = first;
        int[] in = boardingIn;
        boardingIn = reachedIn;
        reachedIn = in;
        boardingCount = reachedCount;
        reachedCount = 0;
        turn++;
        return boardingCount > 0;
    }

    int stops() {
        return boardingCount;
    }

    int stop(int place) {
        return boarding[place];
    }

    /** The first label of those who may board at a stop, or {@link Labels#NONE}. */
    int first(int stop) {
        return boardingIn[stop] == turn - 1 ? boardingFirst[stop] : Labels.NONE;
    }
}
