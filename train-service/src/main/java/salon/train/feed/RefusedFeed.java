package salon.train.feed;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A feed that is not taken, and why: at least one fault. */
public final class RefusedFeed extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;

    private final transient List<Fault> faults;

    RefusedFeed(List<Fault> faults) {
        this(faults, null);
    }

    RefusedFeed(List<Fault> faults, @Nullable Throwable cause) {
        super(first(faults), cause);
        this.faults = List.copyOf(faults);
    }

    RefusedFeed(String file, String reason) {
        this(List.of(new Fault(file, 0, reason)));
    }

    public List<Fault> faults() {
        return faults;
    }

    private static String first(List<Fault> faults) {
        String shown = faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("; "));
        return faults.size() > SHOWN ? shown + "; and " + (faults.size() - SHOWN) + " more" : shown;
    }
}
