package salon.train.search;

import java.time.ZoneId;
import java.util.List;

/** A timetable packed for searching; immutable. */
public final class Network {

    public int trips() {
        throw new UnsupportedOperationException();
    }

    /** How many calls the trips make at a station: a measure of its importance. */
    public int callsAt(int station) {
        throw new UnsupportedOperationException();
    }

    public int stationOf(int stop) {
        throw new UnsupportedOperationException();
    }

    /** A trip's calls, as they were added. */
    public List<Call> calls(int trip) {
        throw new UnsupportedOperationException();
    }

    public ServiceDays days(int trip) {
        throw new UnsupportedOperationException();
    }

    /** What one ticket for one ride costs, or {@link Price#UNKNOWN}. */
    public int price(int trip, int board, int alight) {
        throw new UnsupportedOperationException();
    }

    public ZoneId zone() {
        throw new UnsupportedOperationException();
    }

    /**
     * When a service day begins: noon minus twelve hours, which is midnight except where clocks are changed that night.
     *
     * @param day as epoch day
     * @return epoch second
     */
    public long begins(long day) {
        throw new UnsupportedOperationException();
    }
}
