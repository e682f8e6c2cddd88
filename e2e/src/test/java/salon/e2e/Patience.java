package salon.e2e;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long a test waits for what has to happen in the end, unless it says otherwise: longer than it takes on a machine that has much
 * else to do. Nothing is slower for it that succeeds.
 */
public final class Patience implements BeforeAllCallback {

    private static final Duration LONG = Duration.ofSeconds(40);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
    }
}
