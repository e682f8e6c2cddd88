package salon.train.search;

/** A part of a journey. */
public sealed interface Leg permits Ride, Walk {

    /** Epoch second. */
    long departs();

    /** Epoch second. */
    long arrives();
}
