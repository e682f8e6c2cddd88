package salon.train.search;

import java.time.ZoneId;
import java.util.List;

/**
 * Collects what a feed says and packs it into a {@link Network}. Everything is numbered from 0 in the order in which it is added. A station
 * is what people ask for; it has one or more stops (platforms) where trains call. The feed has been checked before: what cannot
 * be, such as an unknown stop or times that go backwards, is an {@link IllegalArgumentException}.
 */
public final class NetworkBuilder {

    /** No zone: no fare by zone applies there. */
    public static final int NO_ZONE = -1;

    private final ZoneId zone;

    /**
     * @param zone in which the service days begin
     */
    public NetworkBuilder(ZoneId zone) {
        this.zone = zone;
    }

    /** Adds a station. */
    public int station() {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a stop.
     *
     * @param fareZone any number of the caller's, or {@link #NO_ZONE}
     * @param changeSeconds the least time to change trains there
     */
    public int stop(int station, int fareZone, int changeSeconds) {
        throw new UnsupportedOperationException();
    }

    /** One can walk from one stop to another in so many seconds; the last word on the same pair counts. */
    public NetworkBuilder footpath(int from, int to, int seconds) {
        throw new UnsupportedOperationException();
    }

    /** One cannot change between these two stops, or at this one when they are the same. */
    public NetworkBuilder noChange(int from, int to) {
        throw new UnsupportedOperationException();
    }

    /** Adds a service: days on which trips start. */
    public int service(ServiceDays days) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a trip: one train on each day of its service.
     *
     * @param route any number of the caller's: what fare rules mean by a route
     * @param calls at least two, none before the one before it
     */
    public int trip(int route, int service, List<Call> calls) {
        throw new UnsupportedOperationException();
    }

    public NetworkBuilder fares(Fares fares) {
        throw new UnsupportedOperationException();
    }

    public Network build() {
        throw new UnsupportedOperationException();
    }
}
