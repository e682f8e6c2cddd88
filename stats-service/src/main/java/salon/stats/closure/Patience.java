package salon.stats.closure;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import feign.FeignException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import salon.stats.name.Code;

/**
 * What happens when game-manager does not accept a closure: the log says so in one line, and it is tried again, after 1 s,
 * 2 s, 4 s… and from then on every {@code retryAtMost}, for ever. Also when the answer was 404 or 401: a manager that is
 * being restored or that has the wrong password is mended one day, and the game is still to be closed then.
 */
@ConfigurationProperties("salon.closure")
record Patience(@DefaultValue("30s") Duration retryAtMost) implements FailureHandler<Void> {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST = Duration.ofSeconds(1);

    Patience {
        if (retryAtMost.isNegative() || retryAtMost.isZero()) {
            throw new IllegalArgumentException("salon.closure.retry-at-most must be longer than nothing.");
        }
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        Duration delay = delayAfter(failures);
        Code code = new Code(failed.getExecution().getId());
        try (var _ = code.inLog()) {
            log.warn(
                    "The closure of game {} was not accepted (attempt {}): {}. Next attempt in {} ms.",
                    code,
                    failures + 1,
                    failed.getCause().map(Patience::reason).orElse("no reason known"),
                    delay.toMillis());
        }
        operations.reschedule(failed, failed.getTimeDone().plus(delay));
    }

    /** The wait after so many failures before this one. */
    Duration delayAfter(int failures) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures, 30));
        return doubled.compareTo(retryAtMost) < 0 ? doubled : retryAtMost;
    }

    /** Not the exception's own message, which may quote what the other side sent. */
    static String reason(Throwable cause) {
        if (cause instanceof FeignException answered && answered.status() > 0) {
            return "game-manager answered " + answered.status();
        }
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return "game-manager cannot be reached (" + root.getClass().getSimpleName() + ")";
    }
}
