package salon.train.search;

/**
 * Sitting in one train from one of its calls to a later one.
 *
 * @param trip as {@link NetworkBuilder#trip} numbered it
 * @param board index of the call where one gets in
 * @param alight index of the call where one gets out
 * @param day the service day on which the trip starts, as epoch day
 * @param departs epoch second
 * @param arrives epoch second
 * @param price of a ticket for this ride alone, or {@link Price#UNKNOWN}
 */
public record Ride(int trip, int board, int alight, long day, long departs, long arrives, int price) implements Leg {}
