package salon.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class HealthTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext service;

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
    void showsPrometheusItsMetricsAndNobodyElse() {
        assertThat(mvc.get().uri("/actuator/prometheus")).hasStatus(401);
        assertThat(mvc.get().uri("/actuator/prometheus").with(httpBasic("salon", "only-for-the-tests-0123456789")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "salon_tcp_connections 0.0",
                        "salon_tcp_requests_seconds_bucket",
                        "salon_timetable_refused 0.0");
    }

    /** A timetable has been read by then, or nothing would listen. */
    @Test
    void isReadyUntilItIsToldToStop() {
        assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
        AvailabilityChangeEvent.publish(service, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatus(503);
            assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
        } finally {
            AvailabilityChangeEvent.publish(service, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }
}
