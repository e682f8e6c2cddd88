package salon.train.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RAPTOR with the price in its labels: rides round by round. A label is a way to be at a stop by a time, for a price, after so many
 * rides. What cannot reach the target well enough even at its {@link LowerBounds} is dropped at once.
 *
 * <p>Departures are to be followed from the last to the first. The labels of those followed before stay, so that an earlier
 * departure is followed only where it is better in something. An instance keeps its arrays from search to search and belongs to one thread
 * at a time.
 *
 * @see <a href="https://doi.org/10.1287/trsc.2014.0534">Delling, Pajor, Werneck: Round-Based Public Transit Routing</a>
 */
final class Rounds {

    private static final int NONE = Labels.NONE;
    private static final int KNOWN = -2;

    private final Network network;
    private final Tariff tariff;
    private final int mostRides;
    private final int longest;
    private final boolean shared;

    private final Labels labels = new Labels();
    private final Aboard aboard;

    /** First label at each stop: of those who need a new ticket, and of those whose ticket is still open. */
    private final int[] paidUp;

    private final int[] ticketOpen;

    private final Arrived arrived = new Arrived();

    /** Journeys that were not found here; in the list of those arrived they have the numbers from {@link #KNOWN} downwards. */
    private final List<Journey> known = new ArrayList<>();

    private int stillKnown;

    private final Frontier frontier;

    /** Patterns to go along, each from its first call where one boards. */
    private final int[] queue;

    private int queued;
    private final int[] startCall;

    private Origin origin;
    private LowerBounds bounds;
    private Span span;
    private Trace trace;
    private Prospects prospects;

    /** Which departure of the range is followed. */
    private int round;

    /** When it leaves, until when it may arrive, and with how many rides; on the span's clock. */
    private int now;

    private int horizon;
    private int ridesAllowed;

    Rounds(Network network, Tariff tariff, int mostRides, int longest) {
        this.network = network;
        this.tariff = tariff;
        this.mostRides = mostRides;
        this.longest = longest;
        this.shared = tariff.passages().length > 0;
        this.aboard = new Aboard(tariff);
        int stops = network.stationOfStop.length;
        this.paidUp = new int[stops];
        this.ticketOpen = new int[stops];
        this.frontier = new Frontier(labels, stops);
        this.queue = new int[network.patterns.length];
        this.startCall = new int[network.patterns.length];
        Arrays.fill(startCall, NONE);
    }

    /** Forgets everything and begins anew. */
    void begin(Origin origin, LowerBounds bounds, Span span) {
        this.origin = origin;
        this.bounds = bounds;
        this.span = span;
        this.trace = new Trace(network, labels, span, bounds, origin);
        this.prospects = new Prospects(network, arrived, bounds);
        labels.clear();
        forgetStops();
        arrived.clear();
        known.clear();
        stillKnown = 0;
        round = 0;
    }

    private void forgetStops() {
        Arrays.fill(paidUp, NONE);
        Arrays.fill(ticketOpen, NONE);
    }

    boolean isModest() {
        return labels.areFew();
    }

    boolean nobodyArrived() {
        return arrived.size() == 0;
    }

    /**
     * Whether those who have arrived are as good as anything could be that is no quicker than some journeys.
     *
     * @param quickest the quickest for each number of rides that makes a difference; where there is none for so few rides, none is
     */
    boolean nothingBeats(List<Journey> quickest) {
        for (int rides = 1; rides <= mostRides; rides++) {
            int soonest = Integer.MAX_VALUE;
            for (Journey journey : quickest) {
                if (journey.changes() < rides) {
                    soonest = Math.min(soonest, span.clock(journey.arrives()));
                }
            }
            if (soonest < Integer.MAX_VALUE && !arrived.beats(soonest, bounds.price(origin, rides), rides)) {
                return false;
            }
        }
        return true;
    }

    /** A journey that is known from elsewhere; it counts as one of the departure that is followed next. */
    void know(Journey journey) {
        int time = span.clock(journey.arrives());
        if (!arrived.beats(time, journey.price(), journey.changes() + 1)) {
            arrived.add(KNOWN - known.size(), time, journey.price(), journey.changes() + 1);
            known.add(journey);
        }
    }

    /** The known ones still have to be beaten, but are no longer among the journeys. */
    void forgetKnown() {
        stillKnown = known.size();
    }

    private void followAllFrom(int time, int until, int rides) {
        begin(time, until, rides);
        for (int stop : origin.stops()) {
            if (bounds.reachable(stop)) {
                paidUp[stop] = labels.add(time + origin.seconds(stop), 0, 0, round, null);
                frontier.reach(stop, paidUp[stop]);
            }
        }
        follow(1);
    }

    /**
     * Follows whatever leaves at a time or later, with one ride first, then two, and so on: what few rides do is soon known, and keeps
     * what more rides do small.
     *
     * @param until when it has to have arrived
     */
    void followAllFrom(int time, int until) {
        round++;
        for (int rides = tariff.known() ? 1 : mostRides; rides <= mostRides; rides++) {
            forgetStops();
            followAllFrom(time, until, rides);
        }
    }

    /** Follows the departures at one time, given by their places among all of them. */
    void follow(Departures departures, int firstPlace, int lastPlace) {
        round++;
        begin(departures.leaves(firstPlace), departures.leaves(firstPlace) + longest, mostRides);
        for (int place = firstPlace; place <= lastPlace; place++) {
            boardFirst(departures, departures.event(place));
        }
        follow(2);
    }

    private void begin(int now, int horizon, int rides) {
        this.now = now;
        this.horizon = horizon;
        this.ridesAllowed = rides;
        prospects.limit(rides, horizon);
        frontier.clear();
    }

    /** The journeys of the departure last followed that nothing beats, the known ones among them. */
    List<Journey> journeys() {
        List<Journey> journeys = new ArrayList<>();
        for (int place = 0; place < arrived.size(); place++) {
            int label = arrived.label(place);
            if (label <= KNOWN && KNOWN - label >= stillKnown) {
                journeys.add(known.get(KNOWN - label));
            } else if (label >= 0 && labels.round[label] == round) {
                journeys.add(trace.journey(label));
            }
        }
        return journeys;
    }

    private void boardFirst(Departures departures, int event) {
        int number = departures.pattern[event];
        int call = departures.call[event];
        int day = departures.day[event];
        aboard.size = 0;
        board(number, day, departures.index[event], call, NONE);
        if (aboard.size > 0) {
            ride(number, day, call + 1, 1);
        }
    }

    /** From one ride to the next, as long as any stop is reached in a way that nothing beats. */
    private void follow(int firstRide) {
        for (int ride = firstRide; ride <= ridesAllowed && frontier.nextRide(); ride++) {
            enqueue();
            for (int place = 0; place < queued; place++) {
                int number = queue[place];
                for (int day = 0; day < span.days.length; day++) {
                    aboard.size = 0;
                    ride(number, day, startCall[number], ride);
                }
                startCall[number] = NONE;
            }
        }
    }

    /** Only patterns that lead on for someone who waits. */
    private void enqueue() {
        queued = 0;
        Calling calling = network.calling;
        for (int place = 0; place < frontier.stops(); place++) {
            int stop = frontier.stop(place);
            for (int entry = calling.start[stop]; entry < calling.start[stop + 1]; entry++) {
                int number = calling.pattern[entry];
                int call = calling.call[entry];
                if ((startCall[number] == NONE || call < startCall[number])
                        && leadsOn(frontier.first(stop), number, call)) {
                    if (startCall[number] == NONE) {
                        queue[queued++] = number;
                    }
                    startCall[number] = call;
                }
            }
        }
    }

    private boolean leadsOn(int head, int number, int call) {
        for (int label = head; label != NONE; label = labels.nextToBoard[label]) {
            if (!labels.dropped[label]
                    && !prospects.hopeless(
                            number,
                            call,
                            labels.time[label],
                            labels.price[label],
                            0,
                            labels.ticket[label],
                            labels.rides[label])) {
                return true;
            }
        }
        return false;
    }

    /** Along a day's trains of one pattern: out at each call whoever may, in whoever waits. */
    private void ride(int number, int day, int start, int ride) {
        Pattern pattern = network.patterns[number];
        int[] running = span.days[day].plan().running(number);
        int last = pattern.length() - 1;
        if (running.length == 0
                || span.begins[day] + pattern.arrives(running[running.length - 1], last) < now
                || span.begins[day] + pattern.departs(running[0], 0) > horizon) {
            return;
        }
        for (int call = start; call <= last; call++) {
            if (aboard.size > 0 && pattern.alighting[call]) {
                for (int who = 0; who < aboard.size; who++) {
                    alight(number, day, who, call, ride);
                }
            }
            if (call < last && pattern.boarding[call]) {
                for (int label = frontier.first(pattern.stops[call]);
                        label != NONE;
                        label = labels.nextToBoard[label]) {
                    if (!labels.dropped[label]) {
                        boardFrom(label, number, day, running, call);
                    }
                }
            }
        }
    }

    /** The first train there is, and later ones only if they may be cheaper or their ticket lasts longer. */
    private void boardFrom(int label, int number, int day, int[] running, int call) {
        Pattern pattern = network.patterns[number];
        int best = Price.UNKNOWN + 1;
        for (int place = pattern.firstDeparting(running, call, labels.time[label] - span.begins[day]);
                place < running.length && span.begins[day] + pattern.departs(running[place], call) < horizon;
                place++) {
            if (!tariff.variesByTrip()) {
                boolean hopeful = board(number, day, running[place], call, label);
                if (!hopeful || labels.ticket[label] != null || !tariff.expires(tariff.zones()[pattern.stops[call]])) {
                    return;
                }
            } else {
                int price = tariff.single(number, pattern, running[place], call, call + 1);
                if (price < best) {
                    best = price;
                    board(number, day, running[place], call, label);
                    if (best == tariff.least(number, pattern, call, call + 1)) {
                        return;
                    }
                }
            }
        }
    }

    /** Gets in, unless nothing good can come of it. */
    private boolean board(int number, int day, int index, int call, int label) {
        Pattern pattern = network.patterns[number];
        int paid = label == NONE ? 0 : labels.price[label];
        int rides = label == NONE ? 0 : labels.rides[label];
        Ticket ticket = label == NONE ? null : labels.ticket[label];
        int before = paid;
        if (tariff.variesByTrip()) {
            paid = Price.sum(paid, tariff.single(number, pattern, index, call, call + 1));
        }
        if (!prospects.hopeless(
                number, call, span.begins[day] + pattern.departs(index, call), before, paid, ticket, rides)) {
            aboard.add(pattern, index, call, label, paid, ticket);
            return true;
        }
        return false;
    }

    private void alight(int number, int day, int who, int call, int ride) {
        Pattern pattern = network.patterns[number];
        int index = aboard.index[who];
        int time = span.begins[day] + pattern.arrives(index, call);
        if (time > horizon) {
            return;
        }
        int paid = aboard.paid[who];
        int board = aboard.board[who];
        Ticket before = aboard.ticket[who];
        if (before == null) {
            int price =
                    tariff.variesByTrip() ? paid : Price.sum(paid, tariff.single(number, pattern, index, board, call));
            arrive(number, day, who, call, ride, time, price, null);
        }
        if (shared && (before != null || ride < ridesAllowed)) {
            shareTicket(number, day, who, call, ride, time);
        }
    }

    /** With a ticket that pays for several rides: it ends here, or goes on if that is any good. */
    private void shareTicket(int number, int day, int who, int call, int ride, int time) {
        Pattern pattern = network.patterns[number];
        Ticket before = aboard.ticket[who];
        int board = aboard.board[who];
        int anchor = before == null ? tariff.zones()[pattern.stops[board]] : before.anchor();
        boolean goesOn = ride < ridesAllowed && goesOn(pattern.stops[call], time, aboard.paid[who], anchor, ride);
        if (before == null && !goesOn) {
            return;
        }
        int when = network.backwards() ? time : span.begins[day] + pattern.departs(aboard.index[who], board);
        Ticket ticket = tariff.with(before, pattern, board, call, when);
        if (ticket == null) {
            return;
        }
        if (before != null) {
            int price = Price.sum(aboard.paid[who], tariff.price(ticket, tariff.zones()[pattern.stops[call]]));
            if (Price.known(price)) {
                arrive(number, day, who, call, ride, time, price, null);
            }
        }
        if (goesOn && ticket.open()) {
            arrive(number, day, who, call, ride, time, aboard.paid[who], ticket);
        }
    }

    private boolean goesOn(int stop, int time, int paid, int anchor, int ride) {
        Footpaths paths = network.footpaths;
        for (int path = paths.start[stop]; path < paths.start[stop + 1]; path++) {
            if (!prospects.hopeless(paths.to[path], time + paths.seconds[path], paid, anchor, ride)) {
                return true;
            }
        }
        return false;
    }

    /** At the target, or wherever one can board again from here. */
    private void arrive(
            int number, int day, int who, int call, int ride, int time, int price, @Nullable Ticket ticket) {
        int stop = network.patterns[number].stops[call];
        int there = time + bounds.walk[stop];
        if (ticket == null && there <= horizon && !arrived.beats(there, price, ride)) {
            int label = labels.add(there, price, ride, round, null);
            labels.ride(label, aboard.parent[who], number, day, aboard.index[who], aboard.board[who], call);
            arrived.add(label, there, price, ride);
        }
        if (ride == ridesAllowed) {
            return;
        }
        Footpaths paths = network.footpaths;
        int anchor = ticket == null ? NONE : ticket.anchor();
        int[] heads = ticket == null ? paidUp : ticketOpen;
        for (int path = paths.start[stop]; path < paths.start[stop + 1]; path++) {
            int to = paths.to[path];
            int ready = time + paths.seconds[path];
            if ((ticket == null || ready <= ticket.until())
                    && !prospects.hopeless(to, ready, price, anchor, ride)
                    && !labels.beaten(heads[to], ready, price, ride, ticket)) {
                int label = labels.add(ready, price, ride, round, ticket);
                labels.ride(label, aboard.parent[who], number, day, aboard.index[who], aboard.board[who], call);
                heads[to] = labels.pushed(heads[to], label);
                frontier.reach(to, label);
            }
        }
    }
}
