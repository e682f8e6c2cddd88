package salon.stats.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import salon.stats.name.GameName;
import salon.stats.rating.Outcome;
import salon.stats.rating.Rating;

@WebMvcTest(
        controllers = LeaderboardController.class,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "salon\\.stats\\.access\\..*"))
class LeaderboardControllerTests {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Scoreboard scoreboard;

    @Test
    void ranksOverAllPages() {
        Standing alice = new Standing();
        ReflectionTestUtils.setField(alice, "key", new Standing.Key("alice", "nim"));
        alice.count(Outcome.VICTORY);
        alice.rate(new Rating(1662.4, 290.3, 0.06));
        PageRequest second = PageRequest.of(1, 10);
        given(scoreboard.listBest(GameName.of("nim"), second)).willReturn(new PageImpl<>(List.of(alice), second, 11));

        assertThat(mvc.get().uri("/leaderboard?game=nim&page=1&size=10"))
                .hasStatus(200)
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"game":"nim","standings":[{"rank":11,"publicId":"alice","rating":1662,"deviation":290,
                          "provisional":true,"games":1,"victories":1,"defeats":0,"draws":0}],
                         "page":{"number":1,"size":10,"totalElements":11,"totalPages":2}}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/leaderboard",
                "/leaderboard?game=",
                "/leaderboard?game=nim&size=0",
                "/leaderboard?game=nim&size=101",
                "/leaderboard?game=nim&page=-1",
                "/leaderboard?game=nim&page=x"
            })
    void refusesWhatCannotBeAsked(String uri) {
        assertThat(mvc.get().uri(uri))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .asString()
                .startsWith("BAD_");
    }

    @Test
    void saysThatAGameIsRequired() {
        assertThat(mvc.get().uri("/leaderboard"))
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("'game'");
    }
}
