package salon.server.fanout;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says when the other nodes are not heard. Games go on then, a little slower; so the node is worse than well, but not ill. */
@Component("fanoutHealthIndicator")
@ConditionalOnProperty("spring.data.redis.host")
class FanoutHealth implements HealthIndicator {

    private static final Status DEGRADED =
            new Status("DEGRADED", "The other nodes are not heard; their moves are looked for.");

    private final Fanout fanout;

    FanoutHealth(Fanout fanout) {
        this.fanout = fanout;
    }

    @Override
    public Health health() {
        return Health.status(fanout.isWorking() ? Status.UP : DEGRADED).build();
    }
}
