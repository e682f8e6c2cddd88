package salon.train.timetable;

import salon.train.search.Price;

/** What the seed's file says of a train's price. */
public enum Flag {
    /** 20 % off. */
    REDUC(80),
    /** 10 % on top. */
    SUPPL(110);

    private final int percent;

    Flag(int percent) {
        this.percent = percent;
    }

    /** The price to pay, rounded half up. */
    public int applyTo(int cents) {
        return Price.known(cents) ? Math.toIntExact((cents * (long) percent + 50) / 100) : cents;
    }
}
