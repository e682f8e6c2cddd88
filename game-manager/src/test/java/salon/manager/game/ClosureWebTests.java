package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import salon.manager.code.Code;
import salon.manager.problem.Problem;

/** Closing games over HTTP, who may, and what is refused to everyone. */
@WebTest
class ClosureWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Closing closing;

    @Test
    void closesAGameForAService() {
        assertThat(closure("k7q2mx", "salon", WebTest.PASSWORD))
                .hasStatus(204)
                .body()
                .isEmpty();
        verify(closing).close(new Code("K7Q2MX"));
    }

    @ParameterizedTest
    @CsvSource({"salon, wrong-password-of-length", "salon, ''", "other, " + WebTest.PASSWORD})
    void closesNothingForAnyoneElse(String name, String password) {
        MvcTestResult result = closure("K7Q2MX", name, password);
        assertProblem(result, 401, "SERVICES_ONLY");
        assertThat(result).bodyText().doesNotContain(WebTest.PASSWORD);
        verifyNoInteractions(closing);
    }

    @Test
    void closesNothingWithoutAPassword() {
        assertProblem(mvc.post().uri("/games/K7Q2MX/closure").exchange(), 401, "SERVICES_ONLY");
        verifyNoInteractions(closing);
    }

    @Test
    void saysWhenThereIsNoGameToClose() {
        assertProblem(closure("nothing", "salon", WebTest.PASSWORD), 404, "UNKNOWN_GAME");
        Problem unknown = Refusals.unknownGame("K7Q2MX");
        Mockito.doThrow(unknown).when(closing).close(any());
        assertProblem(closure("K7Q2MX", "salon", WebTest.PASSWORD), 404, "UNKNOWN_GAME");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /games/K7Q2MX/closure, 405, METHOD_NOT_ALLOWED",
        "GET, /nowhere, 404, NOT_FOUND",
        "PUT, /games, 401, SERVICES_ONLY",
        "DELETE, /games/K7Q2MX, 401, SERVICES_ONLY",
        "POST, /nowhere, 401, SERVICES_ONLY"
    })
    void refusesWhatIsNotThere(String method, String path, int status, String code) {
        assertProblem(mvc.method(HttpMethod.valueOf(method)).uri(path).exchange(), status, code);
    }

    @Test
    void keepsTheStatusOfAWrongMethodForAService() {
        MvcTestResult result = mvc.put()
                .uri("/games")
                .headers(headers -> headers.setBasicAuth("salon", WebTest.PASSWORD))
                .exchange();
        assertProblem(result, 405, "METHOD_NOT_ALLOWED");
        assertThat(result)
                .headers()
                .hasHeaderSatisfying(
                        "Allow", allowed -> assertThat(allowed.getFirst()).contains("GET", "POST"));
    }

    private MvcTestResult closure(String code, String name, String password) {
        return mvc.post()
                .uri("/games/" + code + "/closure")
                .headers(headers -> headers.setBasicAuth(name, password))
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(result).bodyJson().extractingPath("$.detail").asString().isNotBlank();
    }
}
