package salon.chat.line;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How fast one client may talk. Only the thread that hears it asks here. */
final class Flood {

    /** What is to be done about one line. */
    enum Ruling {
        FINE,
        WARN,
        CUT_OFF
    }

    private final Bucket bucket;
    private final int warnings;
    private int refusedInARow;

    Flood(LineSettings settings) {
        this.bucket = Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.linesPerSecond(), Duration.ofSeconds(1)))
                .build();
        this.warnings = settings.warnings();
    }

    Ruling next() {
        if (bucket.tryConsume(1)) {
            refusedInARow = 0;
            return Ruling.FINE;
        }
        refusedInARow++;
        return refusedInARow > warnings ? Ruling.CUT_OFF : Ruling.WARN;
    }
}
