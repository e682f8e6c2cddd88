package salon.chat.fanout;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.containers.GenericContainer;
import salon.chat.NeedsDocker;

/** The Valkey of docker-compose.yml, over a network as in production. */
@NeedsDocker("valkey/valkey:8")
class ValkeyContainerTests extends RedisContract {

    private static final int PORT = 6379;
    private static final GenericContainer<?> VALKEY = new GenericContainer<>("valkey/valkey:8").withExposedPorts(PORT);

    @BeforeAll
    static void startValkey() {
        VALKEY.start();
    }

    @AfterAll
    static void stopValkey() {
        VALKEY.stop();
    }

    @Override
    String host() {
        return VALKEY.getHost();
    }

    @Override
    int port() {
        return VALKEY.getMappedPort(PORT);
    }
}
