package salon.chat.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HistorySettingsTests {

    private final ApplicationContextRunner service = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @EnableConfigurationProperties(HistorySettings.class)
    private static class Bound {}

    @Test
    void keepMessagesForAYearUnlessToldOtherwise() {
        service.run(context ->
                assertThat(context.getBean(HistorySettings.class).keep()).isEqualTo(Duration.ofDays(365)));
        service.withPropertyValues("salon.history.keep=30d")
                .run(context -> assertThat(
                                context.getBean(HistorySettings.class).keep())
                        .isEqualTo(Duration.ofDays(30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep=0s",
                "keep=-1d",
                "keep=36526d",
                "keep=106751991167d",
                "purge=0s",
                "purge=-1h",
                "waiting=0",
                "waiting=-1"
            })
    void refuseToStartWithNonsenseAndNameIt(String setting) {
        service.withPropertyValues("salon.history." + setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("salon.history." + setting.split("=")[0] + " is "));
    }
}
