package salon.train.timetable;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Holds the one timetable that answers now. Whoever answers takes it once, and answers from that one to the end. */
@Component
public final class Timetables {

    private final AtomicReference<Timetable> current = new AtomicReference<>();

    /**
     * @throws IllegalStateException before the first one was read, which happens before anything listens
     */
    public Timetable current() {
        Timetable timetable = current.get();
        if (timetable == null) {
            throw new IllegalStateException("No timetable has been read yet.");
        }
        return timetable;
    }

    /** From now on, this one answers. */
    public void swap(Timetable next) {
        current.set(next);
    }
}
