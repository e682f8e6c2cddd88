package salon.manager.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ServiceAccountTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Account.class);

    @Test
    void isNeededToStart() {
        service.run(context -> assertThat(context)
                .hasFailed()
                .getFailure()
                .hasStackTraceContaining("salon.service.password is missing")
                .hasStackTraceContaining("SALON_SERVICE_PASSWORD"));
    }

    @Test
    void isNotAShortPassword() {
        service.withPropertyValues("salon.service.password=too-short")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .hasStackTraceContaining("shorter than 16 characters")
                        .satisfies(failure -> assertThat(failure.toString()).doesNotContain("too-short")));
    }

    @Test
    void isCalledSalonUnlessToldOtherwise() {
        service.withPropertyValues("salon.service.password=0123456789abcdef").run(context -> {
            ServiceAccount account = context.getBean(ServiceAccount.class);
            assertThat(account.name()).isEqualTo("salon");
            assertThat(account.password()).isEqualTo("0123456789abcdef");
        });
    }

    @Test
    void neverShowsThePassword() {
        assertThat(new ServiceAccount("salon", "0123456789abcdef")).hasToString("ServiceAccount[salon]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceAccount("salon", "0123456789"))
                .withMessageNotContaining("0123456789");
    }

    @Configuration
    @EnableConfigurationProperties(ServiceAccount.class)
    static class Account {}
}
