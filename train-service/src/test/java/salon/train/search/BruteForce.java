package salon.train.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the same journeys by trying them all: every train of every day from every call to every later one, every change, every division into
 * tickets. It shares no line with the search.
 */
final class BruteForce {

    static final int NEVER = Integer.MAX_VALUE / 2;

    private record Taken(int number, RandomTimetable.Trip trip, int board, int alight, long departs, long arrives) {}

    private final RandomTimetable timetable;
    private final Journeys.Limits limits;
    private final int[][] change;
    private final Set<Place> all = new HashSet<>();
    private int from;
    private int to;

    BruteForce(RandomTimetable timetable, Journeys.Limits limits) {
        this.timetable = timetable;
        this.limits = limits;
        int stops = timetable.stops.size();
        this.change = new int[stops][stops];
        for (int one = 0; one < stops; one++) {
            for (int other = 0; other < stops; other++) {
                RandomTimetable.Stop first = timetable.stops.get(one);
                RandomTimetable.Stop second = timetable.stops.get(other);
                change[one][other] =
                        first.station() == second.station() ? Math.max(first.change(), second.change()) : NEVER;
            }
        }
        timetable.footpaths.forEach(path -> change[path.from()][path.to()] = path.seconds());
        timetable.noChanges.forEach(path -> change[path.from()][path.to()] = NEVER);
    }

    /** The best journeys, as places in the sequence by departure. */
    TreeSet<Place> best(int from, int to) {
        this.from = from;
        this.to = to;
        all.clear();
        for (int stop = 0; stop < change.length; stop++) {
            int walk = access(stop);
            if (walk < NEVER) {
                board(stop, Long.MIN_VALUE, walk, new ArrayList<>());
            }
        }
        TreeSet<Place> best = new TreeSet<>();
        for (Place place : all) {
            if (all.stream().noneMatch(other -> beats(other, place))) {
                best.add(place);
            }
        }
        return best;
    }

    private static boolean beats(Place one, Place other) {
        return !one.equals(other)
                && one.first() >= other.first()
                && one.second() <= other.second()
                && one.price() <= other.price()
                && one.changes() <= other.changes();
    }

    private int access(int stop) {
        if (timetable.stops.get(stop).station() == from) {
            return 0;
        }
        int least = NEVER;
        for (int start = 0; start < change.length; start++) {
            if (timetable.stops.get(start).station() == from) {
                least = Math.min(least, change[start][stop]);
            }
        }
        return least;
    }

    private int egress(int stop) {
        if (timetable.stops.get(stop).station() == to) {
            return 0;
        }
        int least = NEVER;
        for (int goal = 0; goal < change.length; goal++) {
            if (timetable.stops.get(goal).station() == to) {
                least = Math.min(least, change[stop][goal]);
            }
        }
        return least;
    }

    private void board(int stop, long ready, int walked, List<Taken> taken) {
        for (int number = 0; number < timetable.trips.size(); number++) {
            RandomTimetable.Trip trip = timetable.trips.get(number);
            for (LocalDate day : trip.days()) {
                long begins = RandomTimetable.begins(day);
                for (int board = 0; board < trip.calls().size() - 1; board++) {
                    Call in = trip.calls().get(board);
                    if (in.stop() != stop || !in.boarding() || begins + in.departs() < ready) {
                        continue;
                    }
                    for (int alight = board + 1; alight < trip.calls().size(); alight++) {
                        Call out = trip.calls().get(alight);
                        if (out.alighting()) {
                            taken.add(new Taken(
                                    number, trip, board, alight, begins + in.departs(), begins + out.arrives()));
                            alight(out.stop(), walked, taken);
                            taken.removeLast();
                        }
                    }
                }
            }
        }
    }

    private void alight(int stop, int walked, List<Taken> taken) {
        long left = taken.getFirst().departs() - walked;
        long arrived = taken.getLast().arrives();
        if (arrived - left > limits.seconds()) {
            return;
        }
        if (egress(stop) < NEVER && arrived + egress(stop) - left <= limits.seconds()) {
            all.add(new Place(left, arrived + egress(stop), price(taken), taken.size() - 1));
        }
        for (int next = 0; next < change.length && taken.size() <= limits.changes(); next++) {
            if (change[stop][next] < NEVER) {
                board(next, arrived + change[stop][next], walked, taken);
            }
        }
    }

    /** Seconds from getting out at a stop to being ready to board at another, or the same; {@link #NEVER} if that is impossible. */
    int change(int from, int to) {
        return change[from][to];
    }

    /** What rides cost that follow each other. */
    int priceOf(List<Ride> rides) {
        return price(rides.stream()
                .map(ride -> new Taken(
                        ride.trip(),
                        timetable.trips.get(ride.trip()),
                        ride.board(),
                        ride.alight(),
                        ride.departs(),
                        ride.arrives()))
                .toList());
    }

    private int price(List<Taken> rides) {
        if (timetable.fares instanceof TrainFares(int[] prices)) {
            int sum = 0;
            for (Taken ride : rides) {
                int price = prices[ride.number()];
                sum = price == Price.UNKNOWN || sum == Price.UNKNOWN ? Price.UNKNOWN : sum + price;
            }
            return sum;
        }
        int[] least = new int[rides.size() + 1];
        for (int end = 1; end <= rides.size(); end++) {
            least[end] = Price.UNKNOWN;
            for (int start = 0; start < end; start++) {
                int ticket = ticket(rides.subList(start, end));
                if (least[start] != Price.UNKNOWN && ticket != Price.UNKNOWN) {
                    least[end] = Math.min(least[end], least[start] + ticket);
                }
            }
        }
        return least[rides.size()];
    }

    private int ticket(List<Taken> rides) {
        TicketFares tickets = (TicketFares) timetable.fares;
        int least = Price.UNKNOWN;
        for (int number = 0; number < tickets.fares().size(); number++) {
            TicketFares.Fare fare = tickets.fares().get(number);
            int each = number;
            List<TicketFares.Rule> rules =
                    tickets.rules().stream().filter(rule -> rule.fare() == each).toList();
            boolean valid = rides.size() - 1 <= fare.transfers()
                    && rides.getLast().departs() - rides.getFirst().departs() <= fare.seconds()
                    && (rules.isEmpty()
                            || rides.stream()
                                    .allMatch(ride -> rules.stream().anyMatch(rule -> fits(rule, ride, rides))));
            if (valid) {
                least = Math.min(least, fare.price());
            }
        }
        return least;
    }

    private boolean fits(TicketFares.Rule rule, Taken ride, List<Taken> rides) {
        int origin = zone(rides.getFirst(), rides.getFirst().board());
        int destination = zone(rides.getLast(), rides.getLast().alight());
        Set<Integer> called = new HashSet<>();
        for (Taken each : rides) {
            for (int call = each.board(); call <= each.alight(); call++) {
                called.add(zone(each, call));
            }
        }
        called.remove(NetworkBuilder.NO_ZONE);
        return (rule.route() == TicketFares.ANY || rule.route() == ride.trip().route())
                && (rule.origin() == TicketFares.ANY || rule.origin() == origin)
                && (rule.destination() == TicketFares.ANY || rule.destination() == destination)
                && (rule.contains().isEmpty() || rule.contains().equals(called));
    }

    private int zone(Taken ride, int call) {
        return timetable.stops.get(ride.trip().calls().get(call).stop()).zone();
    }
}
