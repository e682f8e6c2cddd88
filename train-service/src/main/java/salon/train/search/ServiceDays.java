package salon.train.search;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The days on which a trip starts: every day for ever, or those of a calendar. */
public final class ServiceDays {

    private static final ServiceDays DAILY = new ServiceDays(0, null);

    private final long first;
    private final @Nullable BitSet days;

    private ServiceDays(long first, @Nullable BitSet days) {
        this.first = first;
        this.days = days;
    }

    public static ServiceDays daily() {
        return DAILY;
    }

    public static ServiceDays of(Collection<LocalDate> dates) {
        long first = dates.stream().mapToLong(LocalDate::toEpochDay).min().orElse(0);
        BitSet days = new BitSet();
        dates.forEach(date -> days.set(Math.toIntExact(date.toEpochDay() - first)));
        return new ServiceDays(first, days);
    }

    /**
     * @param epochDay as {@link LocalDate#toEpochDay()}
     */
    public boolean contain(long epochDay) {
        long index = epochDay - first;
        return days == null || (index >= 0 && index < days.size() && days.get((int) index));
    }

    /** The first day, as epoch day; {@link Long#MIN_VALUE} when there is none. */
    long first() {
        return days == null ? Long.MIN_VALUE : first;
    }

    /** The last day, as epoch day; {@link Long#MAX_VALUE} when there is none. */
    long last() {
        return days == null ? Long.MAX_VALUE : first + days.length() - 1;
    }

    boolean none() {
        return days != null && days.isEmpty();
    }

    /** On what part of the days between the first and the last one, from 0 to 1. */
    double share() {
        return days == null ? 1 : days.isEmpty() ? 0 : days.cardinality() / (double) days.length();
    }
}
