package salon.chat.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import salon.chat.presence.Register;

/** A node that is told of no Redis has nothing of all that: no connection, no health, no thread, nothing written. */
@SpringBootTest
@AutoConfigureMockMvc
class AloneTests {

    @Autowired
    private ApplicationContext service;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void hasNothingOfRedis() {
        assertThat(service.getBeanDefinitionNames())
                .filteredOn(name -> name.toLowerCase(java.util.Locale.ROOT).matches(".*(redis|lettuce).*"))
                .isEmpty();
        assertThat(service.getBeanProvider(Fanout.class).getIfAvailable()).isNull();
        assertThat(service.getBean(MeterRegistry.class)
                        .find("salon.chat.fanout.published")
                        .meters())
                .isEmpty();
    }

    @Test
    void saysNothingOfItInItsHealth() {
        assertThat(mvc.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.components")
                .asMap()
                .containsKey("db")
                .doesNotContainKeys("fanout", "redis");
    }

    @Test
    void writesNobodyDown() {
        assertThat(service.getBean(Register.class).isShared()).isFalse();
        assertThat(service.getBean(JdbcTemplate.class).queryForObject("select count(*) from nodes", Integer.class))
                .isZero();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("fanout");
    }
}
