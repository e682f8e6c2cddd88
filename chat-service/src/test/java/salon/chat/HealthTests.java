package salon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class HealthTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void reportsItsHealth() {
        assertThat(mvc.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("UP");
    }

    @Test
    void opensNothingElseOfTheActuator() {
        assertThat(mvc.get().uri("/actuator/env")).hasStatus(401);
    }

    @Test
    void showsItsMetricsToServicesOnly() {
        assertThat(mvc.get().uri("/actuator/metrics/salon.chat.connections")).hasStatus(401);
        assertThat(mvc.get()
                        .uri("/actuator/metrics/salon.chat.connections")
                        .with(httpBasic("salon", "only-for-the-tests-0123456789")))
                .hasStatusOk();
    }

    @Test
    void showsPrometheusItsMetricsAndNobodyElse() {
        assertThat(mvc.get().uri("/actuator/prometheus")).hasStatus(401);
        assertThat(mvc.get().uri("/actuator/prometheus").with(httpBasic("salon", "only-for-the-tests-0123456789")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "salon_chat_connections{at=\"chat\",transport=\"tcp\"} 0.0",
                        "salon_chat_history_commit_seconds_bucket");
    }
}
