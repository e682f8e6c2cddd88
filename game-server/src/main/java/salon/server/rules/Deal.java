package salon.server.rules;

import java.util.Random;

/**
 * What a game begins with.
 *
 * @param seed the only source of chance, kept in the journal and shown to nobody
 */
public record Deal(int seats, Options options, long seed) {

    /** The same numbers for the same deal on every JDK: the algorithm of {@link Random} is part of its specification. */
    public Random random() {
        return new Random(seed);
    }
}
