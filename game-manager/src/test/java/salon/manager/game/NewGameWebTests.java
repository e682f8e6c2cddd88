package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import salon.manager.server.Catalogue;
import salon.manager.server.GameTypes;
import salon.manager.server.Samples;

/** {@code POST /games}: what is created, and every refusal. */
@WebTest
class NewGameWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GroupCommit games;

    @Autowired
    private GameTypes types;

    @BeforeEach
    void knowsTheGames() {
        Catalogue catalogue = Samples.catalogue();
        when(types.list()).thenReturn(catalogue);
        when(types.find(anyString()))
                .thenAnswer(call -> catalogue.games().stream()
                        .filter(type -> type.game().equals(call.getArgument(0)))
                        .findFirst());
        when(games.add(any())).thenReturn(true);
    }

    @Test
    void createsAGameWithEveryDefault() {
        MvcTestResult result = post("""
                {"publicId":"alice","parameters":{"game":"nim"}}""");
        assertThat(result).hasStatus(201).hasContentType(MediaType.APPLICATION_JSON);
        assertThat(result).bodyJson().isLenientlyEqualTo("""
                {"game":"nim","host":"alice","status":"OPEN",
                 "parameters":{"game":"nim","seats":2,"visibility":"public","turnSeconds":60,
                   "options":{"heaps":[3,4,5],"bestOf":3,"rule":"normal"}},
                 "createdAt":"2026-01-01T12:00:00.123456Z","expiresAt":"2026-01-01T12:30:00.123456Z"}""");
        assertThat(result).bodyJson().doesNotHavePath("$.closedAt");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.code")
                .asString()
                .matches("[ABCDEFGHJKMNPQRSTVWXYZ23456789]{6}")
                .satisfies(code -> {
                    assertThat(result).hasHeader("Location", "/games/" + code);
                    assertThat(result)
                            .bodyJson()
                            .extractingPath("$.webSocketUrl")
                            .isEqualTo("ws://localhost:8082/games/" + code);
                });
    }

    @Test
    void createsAGameAsItIsWished() {
        assertThat(post("""
                {"publicId":"alice","unknown":1,"parameters":{"game":"nim","seats":6,"visibility":"private",
                 "turnSeconds":604800,"options":{"rule":"misere","bestOf":1}}}""")).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"parameters":{"game":"nim","seats":6,"visibility":"private","turnSeconds":604800,
                  "options":{"heaps":[3,4,5],"bestOf":1,"rule":"misere"}}}""");
    }

    @Test
    void takesNullForNothing() {
        assertThat(parameters("""
                {"game":"nim","seats":null,"visibility":null,"turnSeconds":null,"options":{"rule":null}}"""))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.parameters.options.rule")
                .isEqualTo("normal");
    }

    @Test
    void composesThePublicId() {
        assertThat(post("{\"publicId\":\"Zoe\u0308\",\"parameters\":{\"game\":\"nim\"}}"))
                .bodyJson()
                .extractingPath("$.host")
                .isEqualTo("Zoë");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"game":"chess"}                              | UNKNOWN_GAME_TYPE | nim, tic-tac-toe
            {"game":"Nim"}                                | UNKNOWN_GAME_TYPE | nim, tic-tac-toe
            {"game":"nim","seats":7}                      | BAD_SEATS         | 2 to 6
            {"game":"nim","seats":1}                      | BAD_SEATS         | 2 to 6
            {"game":"nim","seats":"2"}                    | BAD_SEATS         | 2 to 6
            {"game":"nim","seats":2.5}                    | BAD_SEATS         | 2 to 6
            {"game":"nim","seats":2.0}                    | BAD_SEATS         | 2 to 6
            {"game":"nim","seats":4294967298}             | BAD_SEATS         | 2 to 6
            {"game":"tic-tac-toe","seats":3}              | BAD_SEATS         | for 2 players
            {"game":"nim","visibility":"secret"}          | BAD_PARAMETER     | public or private
            {"game":"nim","visibility":"PUBLIC"}          | BAD_PARAMETER     | public or private
            {"game":"nim","visibility":true}              | BAD_PARAMETER     | public or private
            {"game":"nim","turnSeconds":0}                | BAD_PARAMETER     | 1 to 604800
            {"game":"nim","turnSeconds":604801}           | BAD_PARAMETER     | 1 to 604800
            {"game":"nim","turnSeconds":"60"}             | BAD_PARAMETER     | 1 to 604800
            {"game":"nim","turnSeconds":1e2}              | BAD_PARAMETER     | 1 to 604800
            {"game":"nim","heaps":[3]}                    | BAD_PARAMETER     | under parameters.options
            {"game":"nim","options":[]}                   | BAD_PARAMETER     | must be an object
            {"game":"nim","options":{"size":3}}           | UNKNOWN_OPTION    | heaps, bestOf, rule
            {"game":"tic-tac-toe","options":{"size":3}}   | UNKNOWN_OPTION    | it has none
            {"game":"nim","options":{"heaps":3}}          | BAD_OPTION        | a list of 1 to 10 whole numbers
            {"game":"nim","options":{"heaps":["3"]}}      | BAD_OPTION        | each from 1 to 50
            {"game":"nim","options":{"bestOf":2}}         | BAD_OPTION        | in steps of 2
            {"game":"nim","options":{"rule":"other"}}     | BAD_OPTION        | one of normal, misere
            """)
    void refusesWhatTheGameDoesNotAllowAndSaysWhatItDoes(String parameters, String code, String detail) {
        assertRefused(parameters(parameters), 422, code, detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"parameters":{"game":"nim"}}                       | publicId is missing
            {"publicId":null,"parameters":{"game":"nim"}}       | publicId is missing
            {"publicId":5,"parameters":{"game":"nim"}}          | must be a string
            {"publicId":"","parameters":{"game":"nim"}}         | 1 to 32
            {"publicId":"a b","parameters":{"game":"nim"}}      | beginning with a letter or digit
            {"publicId":"alice"}                                | parameters is missing
            {"publicId":"alice","parameters":"nim"}             | parameters is missing or not an object
            {"publicId":"alice","parameters":{}}                | parameters.game is missing
            {"publicId":"alice","parameters":{"game":7}}        | not a string
            {"publicId":"alice","parameters":{"game":"nim"}     | could not be read
            {"publicId":"a","parameters":{"game":"nim"}} {}     | could not be read
            {"publicId":"a","publicId":"b","parameters":{}}     | could not be read
            {"publicId":"a","parameters":{"game":"nim","game":"nim"}} | could not be read
            []                                                  | could not be read
            null                                                | could not be read
            """)
    void refusesWhatMakesNoSense(String body, String detail) {
        assertRefused(post(body), 400, "BAD_REQUEST", detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "{\"publicId\":\"\u0001\"}"})
    void refusesGarbage(String body) {
        assertRefused(post(body), 400, "BAD_REQUEST", "could not be read");
    }

    @Test
    void refusesABodyThatNoRequestNeeds() {
        String body = "{\"publicId\":\"alice\",\"parameters\":{\"game\":\"nim\"},\"more\":\"%s\"}";
        assertThat(post(body.formatted("x".repeat(16_000)))).hasStatus(201);
        assertRefused(post(body.formatted("x".repeat(16_400))), 413, "BODY_TOO_LARGE", "16384");
    }

    @Test
    void quotesWhatWasSentButNotAtAnyLength() {
        assertThat(parameters("{\"game\":\"%s\"}".formatted("x".repeat(9_000))))
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .hasSizeLessThan(200);
    }

    @Test
    void drawsAnotherCodeWhenOneIsTaken() {
        when(games.add(any())).thenReturn(false, true);
        assertThat(parameters("{\"game\":\"nim\"}")).hasStatus(201);
    }

    @Test
    void givesUpWhenEveryCodeIsTaken() {
        when(games.add(any())).thenReturn(false);
        assertRefused(parameters("{\"game\":\"nim\"}"), 503, "NO_FREE_CODE", "Try again");
    }

    @Test
    void saysNothingOfAnUnforeseenFailure() {
        when(games.add(any())).thenThrow(new IllegalStateException("inner workings"));
        MvcTestResult result = parameters("{\"game\":\"nim\"}");
        assertRefused(result, 500, "INTERNAL_ERROR", "Try again");
        assertThat(result).bodyText().doesNotContain("inner workings");
    }

    @Test
    void acceptsNothingButJson() {
        MvcTestResult result = mvc.post()
                .uri("/games")
                .contentType(MediaType.TEXT_PLAIN)
                .content("hello")
                .exchange();
        assertRefused(result, 415, "UNSUPPORTED_MEDIA_TYPE", "text/plain");
        verify(games, never()).add(any());
    }

    private MvcTestResult parameters(String parameters) {
        return post("{\"publicId\":\"alice\",\"parameters\":%s}".formatted(parameters));
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/games")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertRefused(MvcTestResult result, int status, String code, String detail) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(result).bodyJson().extractingPath("$.detail").asString().contains(detail);
        String type = "urn:salon:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(result).bodyJson().extractingPath("$.type").isEqualTo(type);
    }
}
