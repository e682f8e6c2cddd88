package salon.train.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The sequence of all journeys from one station to another, to walk along. */
record Sequence(Journeys journeys, int from, int to, Order order) {

    Journeys.Page after(Place place, int count) {
        return journeys.after(from, to, order, place, count);
    }

    Journeys.Page before(Place place, int count) {
        return journeys.before(from, to, order, place, count);
    }

    /** All from a time to the end. */
    List<Journey> all(long start) {
        return later(Place.before(start), () -> 50);
    }

    /** All behind a place, page by page. */
    List<Journey> later(@Nullable Place place, IntSupplier pageSize) {
        List<Journey> found = new ArrayList<>();
        while (place != null) {
            Journeys.Page page = after(place, pageSize.getAsInt());
            found.addAll(page.journeys());
            place = page.later();
        }
        return found;
    }

    /** All before a place, page by page; in the order of the sequence. */
    List<Journey> earlier(@Nullable Place place, IntSupplier pageSize) {
        List<Journey> found = new ArrayList<>();
        while (place != null) {
            Journeys.Page page = before(place, pageSize.getAsInt());
            found.addAll(0, page.journeys());
            place = page.earlier();
        }
        return found;
    }
}
