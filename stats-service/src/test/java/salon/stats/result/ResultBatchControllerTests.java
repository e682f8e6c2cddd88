package salon.stats.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import salon.stats.rating.Outcome;

@WebMvcTest(
        controllers = ResultBatchController.class,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "salon\\.stats\\.access\\..*"))
class ResultBatchControllerTests {

    private static final String VICTORY_OF_ALICE = """
            {"code":"K7Q2MX","publicId":"alice","outcome":"VICTORY","game":"nim","players":["alice","bob"],
             "endedAt":"2026-03-14T15:09:26Z"}""";

    private static final Report REPORT = KnownMatch.report("K7Q2MX", "nim", "alice", Outcome.VICTORY, "alice", "bob");

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
    void answersForEachInTheirOrderAndReportsOnlyWhatIsWellFormed() {
        given(scorekeeper.recordAll(any()))
                .willReturn(List.of(
                        Verdict.RECORDED,
                        Verdict.KNOWN_ALREADY,
                        new Verdict.Refused(
                                KnownMatch.of("K7Q2MX", "nim", "alice", "bob").conflict("different"))));

        MvcTestResult answer = post(List.of(
                VICTORY_OF_ALICE,
                "null",
                VICTORY_OF_ALICE,
                VICTORY_OF_ALICE.replace("VICTORY", "TRIUMPH"),
                VICTORY_OF_ALICE));

        assertThat(answer).hasStatus(200);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[*].receipt")
                .isEqualTo(List.of("RECORDED", "REFUSED", "KNOWN_ALREADY", "REFUSED", "REFUSED"));
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[*].problem.code")
                .isEqualTo(List.of("BAD_RESULT", "BAD_RESULT", "RESULT_CONFLICT"));
        assertThat(answer).bodyJson().extractingPath("$[4].problem.status").isEqualTo(409);
        assertThat(answer).bodyJson().doesNotHavePath("$[0].problem");
        then(scorekeeper).should().recordAll(List.of(REPORT, REPORT, REPORT));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501, 2_000})
    void refusesABatchOfNothingOrOfTooMuch(int results) {
        MvcTestResult answer = post(Collections.nCopies(results, VICTORY_OF_ALICE));

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("BAD_BATCH");
        then(scorekeeper).shouldHaveNoInteractions();
    }

    @Test
    void takesFiveHundred() {
        given(scorekeeper.recordAll(any())).willReturn(Collections.nCopies(500, Verdict.RECORDED));

        assertThat(post(Collections.nCopies(500, VICTORY_OF_ALICE)))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[[]]", "[1]", "[", "nonsense"})
    void refusesWhatIsNoList(String body) {
        MvcTestResult answer = mvc.post()
                .uri("/results/batch")
                .with(httpBasic("salon", "only-for-the-tests-0123456789"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();

        assertThat(answer).hasStatus(400).bodyJson().extractingPath("$.code").isEqualTo("BAD_REQUEST");
        then(scorekeeper).shouldHaveNoInteractions();
    }

    @Test
    void refusesABatchFromWhoIsNoService() {
        MvcTestResult answer = mvc.post()
                .uri("/results/batch")
                .contentType(MediaType.APPLICATION_JSON)
                .content("[" + VICTORY_OF_ALICE + "]")
                .exchange();

        assertThat(answer).hasStatus(401).bodyJson().extractingPath("$.code").isEqualTo("SERVICES_ONLY");
        then(scorekeeper).shouldHaveNoInteractions();
    }

    private MvcTestResult post(List<String> results) {
        return mvc.post()
                .uri("/results/batch")
                .with(httpBasic("salon", "only-for-the-tests-0123456789"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(results.toString())
                .exchange();
    }
}
