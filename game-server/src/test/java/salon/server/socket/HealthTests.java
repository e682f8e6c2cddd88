package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a node that is alone says of itself, and what it depends on. */
class HealthTests extends WholeServer {

    @Autowired
    private ApplicationContext context;

    @Test
    void knowsNothingOfRedisWhereThereIsNone() {
        JsonNode components = health("").get("components");
        assertThat(components.propertyNames()).contains("db").doesNotContain("fanout", "redis");
        assertThat(context.getBeanNamesForType(RedisConnectionFactory.class)).isEmpty();
    }

    @Test
    void isReadyWithItsDatabaseAndAliveWithoutIt() {
        assertThat(health("/readiness").get("components").propertyNames())
                .containsExactlyInAnyOrder("readinessState", "db");
        assertThat(get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void tellsNobodyAnyDetails() {
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"").doesNotContain("details");
    }

    private JsonNode health(String group) {
        return new JsonMapper().readTree(get("/actuator/health" + group).body());
    }
}
