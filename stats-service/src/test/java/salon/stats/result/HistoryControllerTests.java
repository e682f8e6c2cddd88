package salon.stats.result;

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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.rating.Outcome;

@WebMvcTest(
        controllers = HistoryController.class,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "salon\\.stats\\.access\\..*"))
class HistoryControllerTests {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private History history;

    @Test
    void listsAPlayersResults() {
        PageRequest second = PageRequest.of(1, 2);
        Result result = KnownMatch.of("K7Q2MX", "nim", "alice", "bob")
                .add(KnownMatch.report("K7Q2MX", "nim", "bob", Outcome.DEFEAT, "alice", "bob"));
        given(history.list(PublicId.of("bob"), GameName.of("nim"), second))
                .willReturn(new PageImpl<>(List.of(result), second, 3));

        assertThat(mvc.get().uri("/players/bob/results?game=nim&page=1&size=2"))
                .hasStatus(200)
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"results":[{"code":"K7Q2MX","game":"nim","outcome":"DEFEAT","players":["alice","bob"],
                          "endedAt":"2026-03-14T15:09:26Z"}],
                         "page":{"number":1,"size":2,"totalElements":3,"totalPages":2}}""");
    }

    @Test
    void listsTheFirstTwentyOfAllGamesUnlessAskedOtherwise() {
        PageRequest first = PageRequest.of(0, 20);
        given(history.list(PublicId.of("bob"), null, first)).willReturn(new PageImpl<>(List.of(), first, 0));

        assertThat(mvc.get().uri("/players/bob/results"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.page.size")
                .isEqualTo(20);
    }

    @Test
    void knowsNothingOfWhoNeverPlayed() {
        PublicId nobody = PublicId.of("nobody");
        given(history.list(nobody, null, PageRequest.of(0, 20))).willThrow(History.unknown(nobody));

        assertThat(mvc.get().uri("/players/nobody/results"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("UNKNOWN_PLAYER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/players/bob/results?size=0",
                "/players/bob/results?size=101",
                "/players/bob/results?page=-1",
                "/players/bob/results?page=two",
                "/players/bob/results?game=-",
                "/players/-bob/results"
            })
    void refusesWhatCannotBeAsked(String uri) {
        assertThat(mvc.get().uri(uri))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .asString()
                .startsWith("BAD_");
    }
}
