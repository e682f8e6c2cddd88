package salon.train.search;

import java.util.List;
import java.util.function.Predicate;

/**
 * Finds all journeys that leave within a range: its departures one by one, the last first. What leaves after the range comes before them, for it
 * can beat what leaves within.
 *
 * <p>A scout goes ahead that sees no prices and so is quick. Where it finds nothing, nothing is; what it finds is priced and is then to be
 * beaten.
 */
final class RangeRaptor {

    private final Network network;
    private final Rounds rounds;
    private final Rounds scout;
    private final int longest;

    RangeRaptor(Network network, int mostRides, int longest) {
        this.network = network;
        this.rounds = new Rounds(network, network.tariff, mostRides, longest);
        this.scout = new Rounds(network, network.unpriced, mostRides, longest);
        this.longest = longest;
    }

    /**
     * @param first epoch second
     * @param last epoch second, included
     * @param goOn is given the journeys of each departure that has any, and says whether to go on to earlier ones
     */
    void search(Origin origin, LowerBounds bounds, long first, long last, Predicate<List<Journey>> goOn) {
        Span span = new Span(network, first, last + longest);
        Departures departures = new Departures(network, span, bounds, origin, 0, span.clock(last));
        if (departures.size == 0) {
            return;
        }
        LowerBounds timesOnly = bounds.unpriced();
        int after = span.clock(last) + 1;
        rounds.begin(origin, bounds, span);
        List<Journey> quickest = scouted(origin, timesOnly, span, 0, after + longest);
        if (quickest.isEmpty()) {
            return;
        }
        List<Journey> later = scouted(origin, timesOnly, span, after, after + longest);
        later.forEach(rounds::know);
        if (!rounds.nothingBeats(later)) {
            rounds.followAllFrom(after, after + longest);
        }
        rounds.forgetKnown();
        for (int place = 0; place < departures.size && !rounds.nothingBeats(quickest); ) {
            int end = departures.lastWith(place);
            if (rounds.nobodyArrived()) {
                scouted(origin, timesOnly, span, departures.leaves(place), departures.leaves(place) + longest)
                        .forEach(rounds::know);
            }
            rounds.follow(departures, place, end);
            List<Journey> journeys = rounds.journeys();
            if (!journeys.isEmpty() && !goOn.test(journeys)) {
                return;
            }
            rounds.forgetKnown();
            place = end + 1;
        }
    }

    /** Whether it has not grown so large that it had better be forgotten. */
    boolean isModest() {
        return rounds.isModest() && scout.isModest();
    }

    private List<Journey> scouted(Origin origin, LowerBounds timesOnly, Span span, int time, int until) {
        scout.begin(origin, timesOnly, span);
        scout.followAllFrom(time, until);
        return scout.journeys().stream().map(this::priced).toList();
    }

    private Journey priced(Journey journey) {
        return new Journey(
                journey.departs(),
                journey.arrives(),
                network.tariff.least(network, journey.legs()),
                journey.changes(),
                journey.legs());
    }
}
