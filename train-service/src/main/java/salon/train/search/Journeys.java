package salon.train.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best journeys between stations: all that nothing beats in departure, arrival, price and changes together. They form one
 * endless sequence for each pair of stations and each {@link Order}, and a page is a piece of it. Arrivals are the departures of the
 * mirrored network. Safe for many threads; each search computes on its caller's, and takes memory of its own, so whoever has many callers bounds
 * how many search at once.
 */
public final class Journeys {

    private static final long SECONDS_OF_DAY = 86_400;
    private static final long FAR = 1L << 60;

    /**
     * What is looked at.
     *
     * @param changes at most so many
     * @param seconds from departure to arrival at most so long
     * @param lookahead how many days a page looks ahead (or back) for something to show
     */
    public record Limits(int changes, int seconds, int lookahead) {}

    /**
     * A piece of the sequence, in its order.
     *
     * @param earlier where to go on backwards, or null where the timetable begins
     * @param later where to go on, or null where the timetable ends
     */
    public record Page(
            List<Journey> journeys,
            @Nullable Place earlier,
            @Nullable Place later) {}

    private final Sweep forwards;
    private final Sweep backwards;
    private final Limits limits;

    /**
     * Before this, nothing departs or arrives, and after that one neither, however far one walks. Where no train ever runs, the end is before the
     * beginning.
     */
    private final long beginning;

    private final long end;

    public Journeys(Network network, Limits limits) {
        this.forwards = new Sweep(network, limits);
        this.backwards = new Sweep(network.mirrored(), limits);
        this.limits = limits;
        this.beginning = beginning(network, limits);
        this.end = end(network, limits);
    }

    private static long beginning(Network network, Limits limits) {
        if (network.firstDay() == Long.MIN_VALUE || network.firstDay() == Long.MAX_VALUE) {
            return network.firstDay() < 0 ? -FAR : FAR;
        }
        return network.begins(network.firstDay()) + network.earliest - limits.seconds();
    }

    private static long end(Network network, Limits limits) {
        if (network.lastDay() == Long.MIN_VALUE || network.lastDay() == Long.MAX_VALUE) {
            return network.lastDay() < 0 ? -FAR : FAR;
        }
        return network.begins(network.lastDay()) + network.latest + limits.seconds();
    }

    /** Whether any journey exists at all, on any day, within the limits. */
    public boolean connect(int from, int to) {
        return forwards.connect(from, to);
    }

    /** The next {@code count} journeys behind a place. */
    public Page after(int from, int to, Order order, Place place, int count) {
        Search search = new Search(from, to, order, place, count, true);
        List<Journey> journeys = search.run();
        Place later = journeys.size() == count ? Place.of(journeys.getLast(), order) : search.end();
        Place nearest = journeys.isEmpty() ? Place.after(place.first()) : Place.of(journeys.getFirst(), order);
        return new Page(journeys, search.backFrom(nearest), later);
    }

    /** The last {@code count} journeys before a place. */
    public Page before(int from, int to, Order order, Place place, int count) {
        Search search = new Search(from, to, order, place, count, false);
        List<Journey> journeys = search.run().reversed();
        Place earlier = journeys.size() == count ? Place.of(journeys.getFirst(), order) : search.end();
        Place nearest = journeys.isEmpty() ? Place.before(place.first()) : Place.of(journeys.getLast(), order);
        return new Page(journeys, earlier, search.backFrom(nearest));
    }

    /** One page in the making. */
    private final class Search {

        private final int from;
        private final int to;
        private final Order order;
        private final Place place;
        private final int count;
        private final boolean later;
        private final Comparator<Journey> away;
        private final Sweep sweep;
        private final List<Journey> found = new ArrayList<>();

        /** Up to where all is known, in the sequence's time. */
        private long reached;

        private boolean exhausted;
        private boolean connected;

        Search(int from, int to, Order order, Place place, int count, boolean later) {
            this.from = from;
            this.to = to;
            this.order = order;
            this.place = place;
            this.count = count;
            this.later = later;
            this.reached = place.first();
            Comparator<Journey> onwards = Comparator.comparing(journey -> Place.of(journey, order));
            this.away = later ? onwards : onwards.reversed();
            this.sweep = order == Order.DEPARTURE ? forwards : backwards;
        }

        /** The nearest journeys, the nearest first. */
        List<Journey> run() {
            boolean mirrored = order == Order.ARRIVAL;
            int start = mirrored ? to : from;
            int goal = mirrored ? from : to;
            connected = sweep.connect(start, goal);
            exhausted = !connected;
            long origin = clamp(mirrored ? -place.first() : place.first(), mirrored);
            int block = sweep.block(start, goal);
            boolean ascending = later != mirrored;
            long far = limits.lookahead() * SECONDS_OF_DAY;
            for (long number = Math.floorDiv(origin, block);
                    !exhausted && found.size() < count;
                    number += ascending ? 1 : -1) {
                long first = Math.max(number * block, ascending ? origin : Long.MIN_VALUE);
                long last = number * block + block - 1;
                sweep.search(start, goal, first, last, journeys -> {
                    journeys.stream()
                            .map(journey -> mirrored ? mirrored(journey) : journey)
                            .filter(this::behind)
                            .forEach(found::add);
                    return ascending || found.size() < count;
                });
                long edge = ascending ? last : first;
                reached = mirrored ? -edge : edge;
                exhausted = later ? reached > end : reached < beginning;
                if (Math.abs(edge - origin) > far) {
                    break;
                }
            }
            found.sort(away);
            return found.size() > count ? List.copyOf(found.subList(0, count)) : found;
        }

        /** Nothing is searched day by day that lies years outside of the timetable. */
        private long clamp(long second, boolean mirrored) {
            long low = mirrored ? -end : beginning;
            long high = mirrored ? -beginning : end;
            return low > high ? second : Math.clamp(second, low, high);
        }

        private boolean behind(Journey journey) {
            int way = Place.of(journey, order).compareTo(place);
            return later ? way > 0 : way < 0;
        }

        @Nullable
        Place end() {
            return exhausted ? null : later ? Place.after(reached) : Place.before(reached);
        }

        /** Where to turn round, unless nothing lies there. From an empty page one gets back to the journey at its very place, too. */
        @Nullable
        Place backFrom(Place nearest) {
            boolean nothing = later ? nearest.first() < beginning : nearest.first() > end;
            return nothing || !connected ? null : nearest;
        }
    }

    private Journey mirrored(Journey journey) {
        return new Journey(
                -journey.arrives(),
                -journey.departs(),
                journey.price(),
                journey.changes(),
                journey.legs().reversed().stream().map(this::mirrored).toList());
    }

    private Leg mirrored(Leg leg) {
        return switch (leg) {
            case Walk walk -> new Walk(walk.to(), walk.from(), -walk.arrives(), -walk.departs());
            case Ride ride -> {
                int last = forwards.network().pattern(ride.trip()).length() - 1;
                yield new Ride(
                        ride.trip(),
                        last - ride.alight(),
                        last - ride.board(),
                        ride.day(),
                        -ride.arrives(),
                        -ride.departs(),
                        ride.price());
            }
        };
    }
}
