package salon.chat.fanout;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Without Redis the chat goes on, only later: no reason to take a node out. */
final class FanoutHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "Redis is away; news are found in the database.");

    private final Fanout fanout;

    FanoutHealth(Fanout fanout) {
        this.fanout = fanout;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.status(fanout.isWorking() ? Status.UP : DEGRADED);
    }
}
