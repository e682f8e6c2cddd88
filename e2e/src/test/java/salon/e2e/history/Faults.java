package salon.e2e.history;

import java.util.List;
import salon.e2e.history.Fault.Kind;

/** Where the faults of one game are written down. */
record Faults(String code, List<Fault> all) {

    void add(Kind kind, String detail, Object... arguments) {
        all.add(new Fault(kind, code, detail.formatted(arguments)));
    }
}
