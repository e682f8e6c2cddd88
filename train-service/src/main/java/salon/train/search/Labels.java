package salon.train.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ways to be somewhere, as rows of parallel arrays: when, for how much, after how many rides, and by which last ride from which label before.
 * The rows at one stop form a list; one that another beats is taken out of it, but stays for those that continue it.
 */
final class Labels {

    static final int NONE = -1;

    private static final int FEW = 1 << 18;

    int[] time = new int[1024];
    int[] price = new int[1024];
    int[] rides = new int[1024];
    int[] round = new int[1024];
    int[] parent = new int[1024];
    int[] pattern = new int[1024];
    int[] day = new int[1024];
    int[] index = new int[1024];
    int[] board = new int[1024];
    int[] alight = new int[1024];
    int[] next = new int[1024];

    /** The next one at the same stop after equally many rides of the same departure. */
    int[] nextToBoard = new int[1024];

    /** Whether another has beaten it since. */
    boolean[] dropped = new boolean[1024];

    @Nullable
    Ticket[] ticket = new Ticket[1024];

    private int size;

    boolean areFew() {
        return next.length <= FEW;
    }

    /** Forgets all rows. */
    void clear() {
        Arrays.fill(ticket, 0, size, null);
        size = 0;
    }

    /** A new row, in no list yet; its ride is set by {@link #ride}. */
    int add(int time, int price, int rides, int round, @Nullable Ticket ticket) {
        if (size == next.length) {
            grow();
        }
        int label = size++;
        this.time[label] = time;
        this.price[label] = price;
        this.rides[label] = rides;
        this.round[label] = round;
        this.ticket[label] = ticket;
        this.parent[label] = NONE;
        this.next[label] = NONE;
        this.dropped[label] = false;
        return label;
    }

    void ride(int label, int parent, int pattern, int day, int index, int board, int alight) {
        this.parent[label] = parent;
        this.pattern[label] = pattern;
        this.day[label] = day;
        this.index[label] = index;
        this.board[label] = board;
        this.alight[label] = alight;
    }

    private void grow() {
        int more = size * 2;
        time = Arrays.copyOf(time, more);
        price = Arrays.copyOf(price, more);
        rides = Arrays.copyOf(rides, more);
        round = Arrays.copyOf(round, more);
        parent = Arrays.copyOf(parent, more);
        pattern = Arrays.copyOf(pattern, more);
        day = Arrays.copyOf(day, more);
        index = Arrays.copyOf(index, more);
        board = Arrays.copyOf(board, more);
        alight = Arrays.copyOf(alight, more);
        next = Arrays.copyOf(next, more);
        nextToBoard = Arrays.copyOf(nextToBoard, more);
        dropped = Arrays.copyOf(dropped, more);
        ticket = Arrays.copyOf(ticket, more);
    }

    /**
     * Whether one of a list is at least as good in everything.
     *
     * @param head first label of the list, or {@link #NONE}
     */
    boolean beaten(int head, int time, int price, int rides, @Nullable Ticket ticket) {
        for (int other = head; other != NONE; other = next[other]) {
            if (this.time[other] <= time
                    && this.price[other] <= price
                    && this.rides[other] <= rides
                    && (ticket == null || covers(this.ticket[other], ticket))) {
                return true;
            }
        }
        return false;
    }

    /** The list without those that a label beats, with it in front. */
    int pushed(int head, int label) {
        int first = head;
        int before = NONE;
        for (int other = head; other != NONE; other = next[other]) {
            if (time[label] <= time[other]
                    && price[label] <= price[other]
                    && rides[label] <= rides[other]
                    && (ticket[label] == null || covers(ticket[label], ticket[other]))) {
                dropped[other] = true;
                if (before == NONE) {
                    first = next[other];
                } else {
                    next[before] = next[other];
                }
            } else {
                before = other;
            }
        }
        next[label] = first;
        return label;
    }

    private static boolean covers(@Nullable Ticket one, @Nullable Ticket other) {
        return one != null && other != null && one.covers(other);
    }
}
