package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import salon.manager.code.Code;
import salon.manager.server.GameTypes;
import salon.manager.server.Samples;

/** Reading games and game types over HTTP. */
@WebTest
class GameWebTests {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Games games;

    @Autowired
    private GameReader reader;

    @Autowired
    private GameTypes types;

    @ParameterizedTest
    @ValueSource(strings = {"K7Q2MX", "k7q2mx"})
    void findsAGameHoweverItsCodeIsWritten(String written) {
        when(games.findById("K7Q2MX")).thenReturn(Optional.of(game()));
        MvcTestResult result = mvc.get().uri("/games/" + written).exchange();
        assertThat(result).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"code":"K7Q2MX","game":"nim","host":"alice","status":"OPEN",
                 "parameters":{"game":"nim","seats":2,"visibility":"private","turnSeconds":60,"options":{}},
                 "webSocketUrl":"ws://localhost:8082/games/K7Q2MX",
                 "createdAt":"2026-01-01T12:00:00Z","expiresAt":"2026-01-01T12:30:00Z"}""");
    }

    @Test
    void saysWhenAGameWasClosed() {
        Game game = game();
        game.close(NOW.plusSeconds(90));
        when(games.findById("K7Q2MX")).thenReturn(Optional.of(game));
        assertThat(mvc.get().uri("/games/K7Q2MX").exchange()).bodyJson().isLenientlyEqualTo("""
                {"status":"CLOSED","closedAt":"2026-01-01T12:01:30Z"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7Q2MY", "K7Q2M", "OOOOOO", "K7Q2MX.json", "é"})
    void knowsNoOtherGame(String written) {
        assertProblem(mvc.get().uri("/games/{code}", written).exchange(), 404, "UNKNOWN_GAME");
    }

    @Test
    void findsSeveralAndKeepsSilentAboutOthers() {
        GameInfo info = GameInfo.of(game(), URI.create("ws://localhost:8082/games/K7Q2MX"));
        when(reader.list(Set.of(new Code("K7Q2MX"), new Code("K7Q2MY")))).thenReturn(List.of(info));
        MvcTestResult result = mvc.get()
                .uri("/games/by-code?code=K7Q2MX&code=k7q2my&code=K7Q2MX&code=nonsense")
                .exchange();
        assertThat(result).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"games":[{"code":"K7Q2MX","status":"OPEN","parameters":{"game":"nim"}}]}""");
    }

    @Test
    void findsAHundredAtOnceAndNoMore() {
        assertThat(mvc.get().uri("/games/by-code?" + "code=K7Q2MX&".repeat(100)).exchange())
                .hasStatusOk();
        assertProblem(
                mvc.get().uri("/games/by-code?" + "code=K7Q2MX&".repeat(101)).exchange(), 400, "BAD_REQUEST");
        assertProblem(mvc.get().uri("/games/by-code").exchange(), 400, "BAD_REQUEST");
    }

    @Test
    void listsAPage() {
        PageRequest second = PageRequest.of(1, 2);
        when(games.listPublic(Status.OPEN, second)).thenReturn(new PageImpl<>(List.of(game()), second, 3));
        MvcTestResult result = mvc.get().uri("/games?status=OPEN&page=1&size=2").exchange();
        assertThat(result).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"games":[{"code":"K7Q2MX"}],"page":{"number":1,"size":2,"totalElements":3,"totalPages":2}}""");
    }

    @Test
    void listsTheFirstTwentyOfAnyStatusUnlessAskedOtherwise() {
        when(games.listPublic(PageRequest.of(0, 20))).thenReturn(new PageImpl<>(List.of(), PageRequest.of(0, 20), 0));
        assertThat(mvc.get().uri("/games").exchange()).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"games":[],"page":{"number":0,"size":20,"totalElements":0,"totalPages":0}}""");
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, size must be from 1 to 100",
        "size=101, size must be from 1 to 100",
        "size=x, size must be a whole number",
        "page=-1, page must be from 0",
        "page=2147483647, page must be from 0",
        "page=99999999999, page must be a whole number",
        "status=GONE, 'status must be one of OPEN, CLOSED, EXPIRED'"
    })
    void refusesToListWhatMakesNoSense(String query, String detail) {
        MvcTestResult result = mvc.get().uri("/games?" + query).exchange();
        assertProblem(result, 400, "BAD_REQUEST");
        assertThat(result).bodyJson().extractingPath("$.detail").asString().contains(detail);
    }

    @Test
    void passesOnTheGameTypes() {
        when(types.list()).thenReturn(Samples.catalogue());
        assertThat(mvc.get().uri("/game-types").exchange())
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(Samples.GAME_TYPES);
    }

    @Test
    void answersHeadAsGet() {
        when(games.findById("K7Q2MX")).thenReturn(Optional.of(game()));
        assertThat(mvc.head().uri("/games/K7Q2MX").exchange()).hasStatusOk();
    }

    @Test
    void refusesToAnswerInAnotherFormat() {
        when(types.list()).thenReturn(Samples.catalogue());
        MvcTestResult result =
                mvc.get().uri("/game-types").accept(MediaType.TEXT_HTML).exchange();
        assertProblem(result, 406, "NOT_ACCEPTABLE");
    }

    private static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(result).bodyJson().extractingPath("$.detail").asString().isNotBlank();
    }

    private static Game game() {
        return new Game(
                new Code("K7Q2MX"),
                new PublicId("alice"),
                new Parameters("nim", 2, Visibility.PRIVATE, 60, Map.of()),
                NOW,
                Duration.ofMinutes(30),
                Duration.ofMinutes(1));
    }
}
