package salon.server.rules;

import java.util.List;
import java.util.stream.IntStream;

/** A place at the table, counted from 0. The host has seat 0, which moves first where there is a first. */
public record Seat(int number) implements Comparable<Seat> {

    public Seat {
        if (number < 0) {
            throw new IllegalArgumentException("seats are counted from 0");
        }
    }

    /** All seats of a table, in order. */
    public static List<Seat> all(int seats) {
        return IntStream.range(0, seats).mapToObj(Seat::new).toList();
    }

    @Override
    public int compareTo(Seat other) {
        return Integer.compare(number, other.number);
    }
}
