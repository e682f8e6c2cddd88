package salon.train.search;

/**
 * Going on foot from one station to another.
 *
 * @param from a stop
 * @param to a stop
 * @param departs epoch second
 * @param arrives epoch second
 */
public record Walk(int from, int to, long departs, long arrives) implements Leg {}
