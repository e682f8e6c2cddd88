package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        "POST, /closures, 401, SERVICES_ONLY",
        "GET, /closures, 405, METHOD_NOT_ALLOWED",
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

    @Test
    void closesManyForAService() {
        given(closing.closeAll(any())).willReturn(Set.of(new Code("K7Q2MX")));

        assertThat(closures("[\"k7q2mx\",\"AAAAAA\",\"nothing\"]"))
                .hasStatus(200)
                .bodyJson()
                .isStrictlyEqualTo("{\"closed\":[\"K7Q2MX\"],\"unknown\":[\"AAAAAA\",\"nothing\"]}");
        verify(closing).closeAll(Set.of(new Code("K7Q2MX"), new Code("AAAAAA")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[null]", "[\"K7Q2MX\",null]", "{}", "[[]]", "[", ""})
    void closesNothingOfAListThatIsNone(String body) {
        assertProblem(closures(body), 400, "BAD_REQUEST");
        verifyNoInteractions(closing);
    }

    @Test
    void closesNoMoreThanItMay() {
        assertThat(closures(many(500))).hasStatus(200);
        verify(closing).closeAll(any());
        assertProblem(closures(many(501)), 400, "BAD_REQUEST");
        verifyNoMoreInteractions(closing);
    }

    private static String many(int codes) {
        return Collections.nCopies(codes, "\"K7Q2MX\"").toString();
    }

    private MvcTestResult closures(String body) {
        return mvc.post()
                .uri("/closures")
                .headers(headers -> headers.setBasicAuth("salon", WebTest.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
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
