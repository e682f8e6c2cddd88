package salon.train.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Fares} prepared for one network: what the search asks of them at every stop. A mirrored network has a mirrored tariff. */
abstract sealed class Tariff permits TrainTariff, TicketTariff {

    /**
     * What one ticket for one ride alone costs, or {@link Price#UNKNOWN}.
     *
     * @param number of the pattern
     * @param index of the trip in the pattern
     */
    abstract int single(int number, Pattern pattern, int index, int board, int alight);

    /** No single ride between these calls of this pattern costs less. */
    abstract int least(int number, Pattern pattern, int board, int alight);

    /** Whether a later train of the same pattern may be cheaper. */
    abstract boolean variesByTrip();

    /** Whether a ticket that begins in a zone may expire, so that it may pay to begin it later. */
    abstract boolean expires(int zone);

    /** Whether a price depends on the zones called at on the way. */
    abstract boolean passing();

    /** Whether anything has a price at all. */
    abstract boolean known();

    /** Zone of each stop as this tariff tells them apart, from 0. */
    abstract int[] zones();

    /** How many zones it tells apart; some may have no stop. */
    abstract int zoneCount();

    /** Tickets that pay for several rides: from any of one zone's stops to any of another's for a price; none if each ride is paid alone. */
    abstract Passage[] passages();

    /** The zones where tickets for several rides that begin in a zone may end; none if any may be. */
    abstract int[] ends(int anchor);

    /**
     * The rides of a ticket and one more.
     *
     * @param ticket of the rides before, or null if this one is the first
     * @param when boarded; in a mirrored network, when left
     * @return null if no ticket for several rides can pay for them
     */
    abstract @Nullable Ticket with(@Nullable Ticket ticket, Pattern pattern, int board, int alight, int when);

    /** What a ticket costs if it ends here, or {@link Price#UNKNOWN}. */
    abstract int price(Ticket ticket, int zone);

    /**
     * @param from a zone, or {@link TicketFares#ANY}
     * @param to a zone, or {@link TicketFares#ANY}
     */
    record Passage(int from, int to, int price) {}

    /** The least price of rides that follow each other, over all divisions into tickets. */
    final int least(Network network, List<Leg> legs) {
        List<Ride> rides = legs.stream()
                .filter(Ride.class::isInstance)
                .map(Ride.class::cast)
                .toList();
        int[] least = new int[rides.size() + 1];
        for (int end = 1; end < least.length; end++) {
            least[end] = Price.sum(least[end - 1], rides.get(end - 1).price());
            for (int start = 0; start < end - 1; start++) {
                least[end] = Math.min(least[end], Price.sum(least[start], ticket(network, rides.subList(start, end))));
            }
        }
        return least[rides.size()];
    }

    private int ticket(Network network, List<Ride> rides) {
        Ticket ticket = null;
        for (Ride ride : rides) {
            long when = (network.backwards() ? ride.arrives() : ride.departs())
                    - rides.getFirst().departs();
            ticket = with(ticket, network.pattern(ride.trip()), ride.board(), ride.alight(), Math.toIntExact(when));
            if (ticket == null) {
                return Price.UNKNOWN;
            }
        }
        Pattern last = network.pattern(rides.getLast().trip());
        return price(ticket, zones()[last.stops[rides.getLast().alight()]]);
    }
}
