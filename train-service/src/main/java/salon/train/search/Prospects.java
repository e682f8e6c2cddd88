package salon.train.search;

import org.jspecify.annotations.Nullable;

/**
 * Judges what may still come of being somewhere: with however many more rides, at the lower bounds of time and price. It is hopeless
 * where one arrives too late, or no better than someone who has arrived.
 */
final class Prospects {

    private final Network network;
    private final Arrived arrived;

    private final LowerBounds bounds;
    private int ridesAllowed;
    private int horizon;

    Prospects(Network network, Arrived arrived, LowerBounds bounds) {
        this.network = network;
        this.arrived = arrived;
        this.bounds = bounds;
    }

    /**
     * @param horizon when one has to have arrived
     */
    void limit(int ridesAllowed, int horizon) {
        this.ridesAllowed = ridesAllowed;
        this.horizon = horizon;
    }

    /**
     * To be ready to board at a stop.
     *
     * @param price paid so far
     * @param anchor zone where an open ticket began, or {@link Labels#NONE}
     * @param rides so far
     */
    boolean hopeless(int stop, int time, int price, int anchor, int rides) {
        int limit = ridesAllowed - rides;
        boolean paid = anchor == Labels.NONE;
        int soonest = bounds.time[limit][stop];
        int cheapest = paid ? bounds.price[limit][stop] : bounds.priceOfTicket[limit][anchor];
        int least = paid ? 0 : bounds.timeWithTicket(stop, anchor);
        for (int more = 1; more <= limit; more++) {
            int there = time + Math.max(least, bounds.time[more][stop]);
            int rest = paid ? bounds.price[more][stop] : bounds.priceOfTicket[more][anchor];
            if (there <= horizon && !arrived.beats(there, Price.sum(price, rest), rides + more)) {
                return false;
            }
            if (bounds.time[more][stop] == soonest && rest == cheapest) {
                return true;
            }
        }
        return true;
    }

    /**
     * To board at a call.
     *
     * @param time of its departure, or earlier
     * @param price paid before this ride
     * @param least that is to be paid with it in any case
     * @param rides before this one
     */
    boolean hopeless(int pattern, int call, int time, int price, int least, @Nullable Ticket ticket, int rides) {
        int at = network.firstCall[pattern] + call;
        int limit = ridesAllowed - rides;
        int soonest = bounds.timeOfCall[limit][at];
        int cheapest = rest(limit, at, ticket);
        for (int more = 1; more <= limit; more++) {
            int there = time + bounds.timeOfCall[more][at];
            int rest = rest(more, at, ticket);
            if (there <= horizon && !arrived.beats(there, Math.max(least, Price.sum(price, rest)), rides + more)) {
                return false;
            }
            if (bounds.timeOfCall[more][at] == soonest && rest == cheapest) {
                return true;
            }
        }
        return true;
    }

    private int rest(int more, int at, @Nullable Ticket ticket) {
        return ticket == null ? bounds.priceOfCall[more][at] : bounds.priceOfTicket[more][ticket.anchor()];
    }
}
