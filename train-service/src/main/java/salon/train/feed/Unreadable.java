package salon.train.feed;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** A file that cannot be read on, with the fault that says why. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Unreadable(String file, int line, String reason) {
        super(reason);
        this.fault = new Fault(file, line, reason);
    }

    Fault fault() {
        return fault;
    }

    /**
     * The fault behind any failure to read.
     *
     * @param line which could not be read
     */
    static Fault faultOf(String file, int line, IOException failure) {
        return switch (failure) {
            case Unreadable unreadable -> unreadable.fault;
            case ZipException _, EOFException _ ->
                new Fault(file, 0, "The zip file is damaged (" + failure.getMessage() + ").");
            default ->
                new Fault(
                        file,
                        line,
                        "Cannot be read (" + failure.getClass().getSimpleName() + ": "
                                + Fault.quoted(String.valueOf(failure.getMessage()), 200) + ").");
        };
    }
}
