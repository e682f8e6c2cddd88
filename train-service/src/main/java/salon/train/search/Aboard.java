package salon.train.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who sits in the trains of one pattern while the search goes along its calls: from which label, since which call, at what price so far. */
final class Aboard {

    int[] index = new int[16];
    int[] board = new int[16];
    int[] parent = new int[16];

    /** What has been paid before this ride or, where a train has its price, with it. */
    int[] paid = new int[16];

    /** The ticket that this ride continues, or null. */
    @Nullable
    Ticket[] ticket = new Ticket[16];

    int size;

    private final Tariff tariff;

    Aboard(Tariff tariff) {
        this.tariff = tariff;
    }

    /** Gets in, unless someone in there is as well off everywhere from here on. */
    void add(Pattern pattern, int index, int board, int parent, int paid, @Nullable Ticket ticket) {
        for (int other = 0; other < size; other++) {
            if (asGood(pattern, other, index, board, paid, ticket)) {
                return;
            }
        }
        if (size == this.index.length) {
            grow();
        }
        this.index[size] = index;
        this.board[size] = board;
        this.parent[size] = parent;
        this.paid[size] = paid;
        this.ticket[size] = ticket;
        size++;
    }

    private boolean asGood(Pattern pattern, int other, int index, int board, int paid, @Nullable Ticket ticket) {
        if (this.index[other] > index || this.paid[other] > paid) {
            return false;
        }
        if (tariff.variesByTrip() || !tariff.known()) {
            return true;
        }
        if (tariff.passing() && this.board[other] != board) {
            return false;
        }
        Ticket theirs = this.ticket[other];
        if (ticket != null) {
            return theirs != null && theirs.covers(ticket);
        }
        return theirs == null
                && tariff.zones()[pattern.stops[this.board[other]]] == tariff.zones()[pattern.stops[board]]
                && (!tariff.expires(tariff.zones()[pattern.stops[board]])
                        || (this.index[other] == index && this.board[other] == board));
    }

    private void grow() {
        int more = size * 2;
        index = Arrays.copyOf(index, more);
        board = Arrays.copyOf(board, more);
        parent = Arrays.copyOf(parent, more);
        paid = Arrays.copyOf(paid, more);
        ticket = Arrays.copyOf(ticket, more);
    }
}
