package salon.server.journal;

import java.time.Instant;

/**
 * An entry in its place.
 *
 * @param seq counted from 1, without a gap
 * @param at when it happened, to the millisecond; never before the entry in front of it
 */
public record Stored(int seq, Instant at, Entry entry) {}
