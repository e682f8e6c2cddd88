package salon.train.wire;

import java.io.IOException;

/** The service cannot listen where it is told to. */
final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    PortTaken(int port, IOException cause) {
        super("Port %d cannot be listened on: %s".formatted(port, cause.getMessage()), cause);
    }
}
