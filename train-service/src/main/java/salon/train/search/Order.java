package salon.train.search;

/** How the sequence of journeys that paging walks along is sorted; first by this, then by the other, then by price and changes. */
public enum Order {
    DEPARTURE,
    ARRIVAL
}
