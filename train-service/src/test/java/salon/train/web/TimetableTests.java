package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The timetable's own page, and its reload from a file that changes. */
class TimetableTests extends ServedSeed {

    private static final String PASSWORD = "only-for-the-tests-0123456789";
    private static final String GOOD = "1;Grenoble;Valence;16:30;17:45;17.60;\n";

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void whereTheFeedLies(DynamicPropertyRegistry properties) throws IOException {
        Files.writeString(feed(), GOOD);
        properties.add("salon.timetable.feed", () -> feed().toString());
    }

    @Test
    void saysWhereItComesFrom() throws IOException {
        Files.writeString(feed(), GOOD);
        reload("salon", PASSWORD);
        timetables.swap(Drawn.coast("coast", Currency.getInstance("USD")));

        assertThat(get("/timetable")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"generation":"coast","feed":"drawn","read":"2026-03-14T15:09:26Z","zone":"America/Los_Angeles","currency":"USD",
                 "trains":4,"stations":3,"firstDay":"2026-03-02","lastDay":"2026-03-27","warnings":["Something was left out."],
                 "lastRefusal":null}""");
    }

    @Test
    void isReloadedForServices() throws IOException {
        Files.writeString(feed(), GOOD + "2;Grenoble;Valence;17:30;18:45;17.60;\n");
        MvcTestResult changed = reload("salon", PASSWORD);
        assertThat(changed).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"changed\":true}");
        String generation = at(changed, "$.generation");
        assertThat(changed.getResponse().getHeaders("Timetable-Generation")).containsExactly(generation);
        assertThat(get("/trains"))
                .bodyJson()
                .extractingPath("$.page.totalElements")
                .isEqualTo(2);

        assertThat(reload("salon", PASSWORD)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"generation":"%s","changed":false}""".formatted(generation));
    }

    @Test
    void staysWhenTheFeedIsRefused() throws IOException {
        Files.writeString(feed(), GOOD);
        reload("salon", PASSWORD);
        String generation = timetables.current().origin().generation();
        Files.writeString(feed(), GOOD + "2;Grenoble;Valence;noon;18:45;17.60;\n3;Grenoble;;1:00;2:00;1.00;\n");

        MvcTestResult answer = reload("salon", PASSWORD);

        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"type":"urn:salon:problem:refused-feed","code":"REFUSED_FEED",
                 "detail":"The feed was refused, and the timetable stays as it was: mend what faults names.",
                 "faults":[{"file":"trains.txt","line":2},{"file":"trains.txt","line":3}]}""");
        assertThat(ServedSeed.<String>at(answer, "$.faults[0].reason")).contains("noon");
        assertThat(answer.getResponse().getHeaders("Timetable-Generation")).containsExactly(generation);
        assertThat(get("/timetable")).bodyJson().isLenientlyEqualTo("""
                {"generation":"%s","trains":1,"lastRefusal":{"faults":[{"file":"trains.txt","line":2},{"line":3}]}}""".formatted(generation));
        assertThat(ServedSeed.<String>at(get("/timetable"), "$.lastRefusal.when"))
                .endsWith("Z");

        Files.writeString(feed(), GOOD);
        assertThat(reload("salon", PASSWORD)).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"changed\":false}");
        assertThat(get("/timetable")).bodyJson().isLenientlyEqualTo("{\"lastRefusal\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "salon:wrong-password-000000", "mallory:" + PASSWORD, "salon:"})
    void isNotReloadedForAnyoneElse(String credentials) throws IOException {
        String generation = timetables.current().origin().generation();
        Files.writeString(feed(), "7;Grenoble;Valence;17:30;18:45;17.60;\n");

        String[] parts = credentials.split(":", 2);
        MvcTestResult answer = credentials.isEmpty() ? reload(null, "") : reload(parts[0], parts[1]);

        assertThat(answer).hasStatus(401).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("SERVICES_ONLY");
        assertThat(timetables.current().origin().generation()).isEqualTo(generation);
    }

    @Test
    void isNotReloadedByLooking() {
        assertThat(get("/timetable/reload"))
                .hasStatus(405)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(List.of(
                        mvc.put().uri("/trains").exchange(),
                        mvc.delete().uri("/timetable").exchange(),
                        mvc.post().uri("/journeys").exchange()))
                .allSatisfy(answer -> assertThat(answer).hasStatus(401));
    }

    private MvcTestResult reload(@Nullable String name, String password) {
        var request = mvc.post().uri("/timetable/reload");
        return name == null
                ? request.exchange()
                : request.headers(basic(name, password)).exchange();
    }

    private static HttpHeaders basic(String name, String password) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(name, password);
        return headers;
    }

    private static Path feed() {
        return folder.resolve("trains.txt");
    }
}
