package salon.server.socket;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * What a client may send. Each message counts once, however many parts Tomcat makes of it; a long one counts again for every
 * {@value #STRETCH} bytes, and so does each fragment that the client itself makes of one.
 */
final class Toll {

    private static final int STRETCH = 8192;

    private final Bucket bucket;
    private long passed;

    /**
     * @param perSecond messages in the long run
     * @param burst messages at once
     */
    Toll(int perSecond, int burst) {
        this(perSecond, burst, TimeMeter.SYSTEM_MILLISECONDS);
    }

    Toll(int perSecond, int burst, TimeMeter time) {
        this.bucket = Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /**
     * Whether the next part of a message is still within the limits.
     *
     * @param size bytes or characters
     * @param largest the size of the parts that Tomcat makes
     * @param last whether the message ends with it
     */
    boolean admits(int size, int largest, boolean last) {
        // A part may lack the half of a pair of surrogates that did not fit.
        boolean counts = passed == 0 || passed / STRETCH != (passed + size) / STRETCH || size < largest - 1 && !last;
        passed = last ? 0 : passed + size;
        return !counts || bucket.tryConsume(1);
    }
}
