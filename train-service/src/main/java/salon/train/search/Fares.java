package salon.train.search;

/**
 * What rides cost. Two kinds exist: each train has its own price, whatever part of its way one rides ({@link TrainFares}, as in the
 * seed's file), or tickets are sold by route and zone and may cover several trains ({@link TicketFares}, as in GTFS).
 */
public sealed interface Fares permits TrainFares, TicketFares {}
