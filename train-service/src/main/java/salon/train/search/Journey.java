package salon.train.search;

import java.util.List;

/**
 * A way from one station to another that no other way beats: none leaves as late or later, arrives as early or earlier, costs as little or
 * less and changes as seldom or less often, and is better in one of these.
 *
 * @param departs epoch second
 * @param arrives epoch second
 * @param price of all tickets together, or {@link Price#UNKNOWN}
 * @param changes how often one changes trains
 * @param legs in order; walks only between different stations
 */
public record Journey(long departs, long arrives, int price, int changes, List<Leg> legs) {}
