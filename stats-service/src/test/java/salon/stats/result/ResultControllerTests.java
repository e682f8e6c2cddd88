package salon.stats.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import salon.stats.name.Code;
import salon.stats.name.PublicId;
import salon.stats.rating.Outcome;
import salon.stats.rating.Rating;
import salon.stats.result.Verdict.Receipt;

@WebMvcTest(
        controllers = ResultController.class,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "salon\\.stats\\.access\\..*"))
class ResultControllerTests {

    private static final String VICTORY_OF_ALICE = """
            {"code":"k7q2mx","publicId":"alice","outcome":"VICTORY","game":"tic-tac-toe","players":["alice","bob"],
             "endedAt":"2026-03-14T15:09:26Z","somethingNew":true}""";

    @TestConfiguration
    static class Time {

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Scorekeeper scorekeeper;

    @Test
    void recordsANewResultAndShowsTheGame() {
        Match match = KnownMatch.of("K7Q2MX", "tic-tac-toe", "alice", "bob");
        match.add(KnownMatch.report("K7Q2MX", "tic-tac-toe", "alice", Outcome.VICTORY, "alice", "bob"));
        given(scorekeeper.record(any())).willReturn(Receipt.RECORDED);
        given(scorekeeper.find(new Code("K7Q2MX"))).willReturn(Optional.of(match));

        MvcTestResult answer = post(VICTORY_OF_ALICE);

        assertThat(answer).hasStatus(201).hasHeader("Location", "/games/K7Q2MX/results");
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"code":"K7Q2MX","game":"tic-tac-toe","players":["alice","bob"],"complete":false,
                 "results":[{"publicId":"alice","outcome":"VICTORY","endedAt":"2026-03-14T15:09:26Z"}]}""");
        ArgumentCaptor<Report> report = ArgumentCaptor.captor();
        then(scorekeeper).should().record(report.capture());
        assertThat(report.getValue())
                .isEqualTo(KnownMatch.report("K7Q2MX", "tic-tac-toe", "alice", Outcome.VICTORY, "alice", "bob"));
    }

    @Test
    void answersARepetitionWith200() {
        given(scorekeeper.record(any())).willReturn(Receipt.KNOWN_ALREADY);
        given(scorekeeper.find(new Code("K7Q2MX")))
                .willReturn(Optional.of(KnownMatch.of("K7Q2MX", "tic-tac-toe", "alice", "bob")));

        assertThat(post(VICTORY_OF_ALICE)).hasStatus(200);
    }

    @Test
    void answersAContradictionWith409() {
        given(scorekeeper.record(any()))
                .willThrow(KnownMatch.of("K7Q2MX", "nim", "alice", "bob").conflict("different"));

        MvcTestResult answer = post(VICTORY_OF_ALICE);

        assertThat(answer).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("RESULT_CONFLICT");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:salon:problem:result-conflict");
    }

    @Test
    void takesAResultFromTheFutureAsEndedNow() {
        given(scorekeeper.record(any())).willReturn(Receipt.KNOWN_ALREADY);
        given(scorekeeper.find(any())).willReturn(Optional.of(KnownMatch.of("K7Q2MX", "tic-tac-toe", "alice", "bob")));

        post(VICTORY_OF_ALICE.replace("2026-03-14", "2999-03-14"));

        ArgumentCaptor<Report> report = ArgumentCaptor.captor();
        then(scorekeeper).should().record(report.capture());
        assertThat(report.getValue().endedAt()).isBeforeOrEqualTo(Instant.now());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "code":"k7q2mx",           |                            | code is missing.
                    "publicId":"alice",        |                            | publicId is missing.
                    "outcome":"VICTORY",       |                            | outcome is missing.
                    "game":"tic-tac-toe",      |                            | game is missing.
                    "players":["alice","bob"], |                            | players is missing.
                    "VICTORY"                  | null                       | outcome is missing.
                    ["alice","bob"]            | []                         | players names everyone who played
                    ["alice","bob"]            | ["alice","bob","alice"]    | players names somebody twice
                    ["alice","bob"]            | ["bob","carol"]            | publicId is alice, who is not one of the players.
                    ["alice","bob"]            | ["alice",null]             | A public ID is
                    "VICTORY"                  | "victory"                  | outcome is VICTORY, DEFEAT or DRAW
                    k7q2mx                     | k7q2m0                     | A code is 6 of
                    2026-03-14T15:09:26Z       | yesterday                  | endedAt is a time with its zone
                    2026-03-14T15:09:26Z       | 1969-12-31T23:59:59Z       | endedAt is before 1970
                    tic-tac-toe                | tic tac toe                | Name the game
                    ["alice","bob"]            | "alice"                    | The body could not be read
                    ["alice","bob"]            | ["alice",{}]               | The body could not be read
                    "VICTORY"                  | "VICTORY                   | The body could not be read""")
    void refusesWhatIsNoResultInAClearSentence(String part, String instead, String detail) {
        MvcTestResult answer = post(VICTORY_OF_ALICE.replace(part, instead == null ? "" : instead));

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().startsWith(detail);
        assertThat(answer).bodyJson().extractingPath("$.code").isNotNull();
        then(scorekeeper).shouldHaveNoInteractions();
    }

    @Test
    void refusesAResultFromWhoIsNoService() {
        MvcTestResult answer = mvc.post()
                .uri("/results")
                .contentType(MediaType.APPLICATION_JSON)
                .content(VICTORY_OF_ALICE)
                .exchange();

        assertThat(answer).hasStatus(401).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("SERVICES_ONLY");
        then(scorekeeper).shouldHaveNoInteractions();
    }

    @Test
    void showsTheRatingsOfACompleteGame() {
        Match match = KnownMatch.of("K7Q2MX", "nim", "alice");
        match.add(KnownMatch.report("K7Q2MX", "nim", "alice", Outcome.DRAW, "alice"))
                .rated(Rating.NEW, new Rating(1511.6, 300, 0.06));
        match.complete(KnownMatch.ENDED);
        given(scorekeeper.find(new Code("K7Q2MX"))).willReturn(Optional.of(match));

        assertThat(mvc.get().uri("/games/k7q2mx/results"))
                .hasStatus(200)
                .bodyJson()
                .isStrictlyEqualTo("""
                {"code":"K7Q2MX","game":"nim","players":["alice"],"complete":true,"results":[{"publicId":"alice",
                 "outcome":"DRAW","endedAt":"2026-03-14T15:09:26Z","ratingBefore":1500,"ratingAfter":1512}]}""");
        assertThat(match.findResultOf(PublicId.of("alice"))).isPresent();
    }

    @Test
    void knowsNothingOfAGameWithoutResults() {
        given(scorekeeper.find(any())).willReturn(Optional.empty());

        assertThat(mvc.get().uri("/games/K7Q2MX/results"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("UNKNOWN_GAME");
    }

    @Test
    void refusesACodeThatIsNone() {
        assertThat(mvc.get().uri("/games/1/results"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("BAD_CODE");
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/results")
                .with(httpBasic("salon", "only-for-the-tests-0123456789"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
