package salon.chat.fanout;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Leaves out all that Boot has for Redis, unless one is named: what is not there takes no time to start and has no health. */
final class OnlyWithRedis implements AutoConfigurationImportFilter, EnvironmentAware {

    /** The property that says so. */
    static final String HOST = "spring.data.redis.host";

    private static final String REDIS = "org.springframework.boot.data.redis.";

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment present) {
        environment = present;
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean wanted = environment.containsProperty(HOST);
        boolean[] matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            matches[i] = wanted || name == null || !name.startsWith(REDIS);
        }
        return matches;
    }
}
