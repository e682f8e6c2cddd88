package salon.train.search;

/**
 * A price for each trip, in the order in which {@link NetworkBuilder#trip} numbered them.
 */
public record TrainFares(int[] prices) implements Fares {}
