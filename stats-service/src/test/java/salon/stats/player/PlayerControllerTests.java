package salon.stats.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.rating.Rating;
import salon.stats.result.History;
import salon.stats.standing.Scoreboard;
import salon.stats.standing.Standing;

@WebMvcTest(
        controllers = PlayerController.class,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "salon\\.stats\\.access\\..*"))
class PlayerControllerTests {

    private static final PublicId ZOE = PublicId.of("Zoë");

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Scoreboard scoreboard;

    @MockitoBean
    private History history;

    @Test
    void addsUpAllGamesAndTakesTheRatingOfTheOnePlayedMost() {
        List<Standing> played = List.of(
                standing("nim", 4, 2, 1, 1, new Rating(1549.6, 100.2, 0.06)),
                standing("tic-tac-toe", 1, 0, 1, 0, new Rating(1700, 300, 0.06)));
        given(scoreboard.list(ZOE)).willReturn(played);
        given(history.streak(ZOE, GameName.of("nim"))).willReturn(2);
        given(history.streak(ZOE, GameName.of("tic-tac-toe"))).willReturn(-1);
        given(history.streak(ZOE, null)).willReturn(1);

        assertThat(mvc.get().uri(URI.create("/players/Zoe%CC%88")))
                .hasStatus(200)
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"publicId":"Zoë","games":5,"victories":2,"defeats":2,"draws":1,"streak":1,"rating":1550,
                         "perGame":[
                          {"game":"nim","games":4,"victories":2,"defeats":1,"draws":1,"streak":2,
                           "rating":1550,"deviation":100,"provisional":false},
                          {"game":"tic-tac-toe","games":1,"victories":0,"defeats":1,"draws":0,"streak":-1,
                           "rating":1700,"deviation":300,"provisional":true}]}""");
    }

    @Test
    void knowsNothingOfWhoNeverPlayed() {
        given(scoreboard.list(any())).willReturn(List.of());

        assertThat(mvc.get().uri("/players/nobody"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("UNKNOWN_PLAYER");
    }

    @Test
    void refusesANameThatNobodyCanHave() {
        assertThat(mvc.get().uri("/players/{id}", "no body"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("BAD_PUBLIC_ID");
    }

    private static Standing standing(String game, int games, int victories, int defeats, int draws, Rating rating) {
        Standing standing = mock(Standing.class);
        given(standing.game()).willReturn(game);
        given(standing.games()).willReturn(games);
        given(standing.victories()).willReturn(victories);
        given(standing.defeats()).willReturn(defeats);
        given(standing.draws()).willReturn(draws);
        given(standing.rating()).willReturn(rating);
        return standing;
    }
}
