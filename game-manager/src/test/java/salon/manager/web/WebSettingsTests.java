package salon.manager.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Where the services are said to be, as it is set. */
class WebSettingsTests {

    private static final Origin HOME = new Origin("http", "192.168.1.20", 8081);
    private static final Origin STREET = new Origin("https", "play.example.org", 443);

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void findsAPortOnTheHostOfThePage() {
        start.run(context -> {
            WebSettings settings = context.getBean(WebSettings.class);
            assertThat(settings.services(HOME))
                    .containsEntry("games", "")
                    .containsEntry("rooms", "http://192.168.1.20:8082")
                    .containsEntry("trains", "http://192.168.1.20:8085");
            assertThat(settings.services(STREET)).containsEntry("chat", "https://play.example.org:8084");
            assertThat(settings.reachable(HOME))
                    .containsExactly(
                            "http://192.168.1.20:8082",
                            "http://192.168.1.20:8083",
                            "http://192.168.1.20:8084",
                            "http://192.168.1.20:8085",
                            "ws://192.168.1.20:8082",
                            "ws://192.168.1.20:8084");
        });
    }

    @Test
    void findsNothingButItselfBehindOneDoor() {
        start.withPropertyValues("salon.web.rooms=", "salon.web.stats=", "salon.web.chat=", "salon.web.trains=")
                .run(context -> {
                    WebSettings settings = context.getBean(WebSettings.class);
                    assertThat(settings.services(HOME).values()).containsOnly("");
                    assertThat(settings.reachable(HOME)).isEmpty();
                });
    }

    @Test
    void findsAUrlWhereverThePageIs() {
        start.withPropertyValues(
                        "salon.web.rooms=https://rooms.example.org", "salon.web.stats=https://rooms.example.org")
                .run(context -> {
                    WebSettings settings = context.getBean(WebSettings.class);
                    assertThat(settings.services(HOME)).containsEntry("rooms", "https://rooms.example.org");
                    assertThat(settings.reachable(HOME))
                            .contains("https://rooms.example.org", "wss://rooms.example.org");
                    assertThat(settings.reachable(HOME)).doesNotHaveDuplicates();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "65536", "99999", "eighty", "https://rooms.example.org/path", "http://*", "; script-src *"})
    void refusesToStartWithWhatIsNoPlace(String set) {
        start.withPropertyValues("salon.web.chat=" + set)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith(
                                "salon.web.chat is '" + set + "', which is no place for a service: give a port"));
    }

    @EnableConfigurationProperties(WebSettings.class)
    static class Settings {}
}
