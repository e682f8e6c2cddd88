package salon.chat.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(
        controllers = NoticeController.class,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "salon\\.chat\\.access\\..*"))
class NoticeControllerTests {

    private static final String WON = """
            {"id":"K7Q2MX-8","text":"alice wins: bob resigned."}""";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Notices notices;

    @Test
    void tellsTheRoom() {
        given(notices.announce(any(), any(), any())).willReturn(CompletableFuture.completedFuture(null));
        assertThat(post("K7Q2MX", WON)).hasStatus(204);
        verify(notices).announce("K7Q2MX", "K7Q2MX-8", "alice wins: bob resigned.");
    }

    @Test
    void takesACodeInSmallLetters() {
        given(notices.announce(any(), any(), any())).willReturn(CompletableFuture.completedFuture(null));
        assertThat(post("k7q2mx", WON)).hasStatus(204);
        verify(notices).announce("K7Q2MX", "K7Q2MX-8", "alice wins: bob resigned.");
    }

    @Test
    void isForServicesOnly() {
        assertThat(mvc.post()
                        .uri("/rooms/K7Q2MX/notices")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(WON))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("SERVICES_ONLY");
        assertThat(mvc.post()
                        .uri("/rooms/K7Q2MX/notices")
                        .with(SecurityMockMvcRequestPostProcessors.httpBasic("salon", "a guess of sixteen"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(WON))
                .hasStatus(401);
        verifyNoInteractions(notices);
    }

    @ParameterizedTest
    @ValueSource(strings = {"salon", "K7Q2M", "K7Q2MXX", "K7Q2M0", "K7Q2MI", "K7Q2M é", "@alice"})
    void refusesARoomThatIsNoGames(String room) {
        assertRefused(room, WON, "BAD_ROOM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | BAD_ID",
                "{'id':null,'text':'x'} | BAD_ID",
                "{'id':'','text':'x'} | BAD_ID",
                "{'id':'a b','text':'x'} | BAD_ID",
                "{'id':'a\\nb','text':'x'} | BAD_ID",
                "{'id':'a'} | BAD_TEXT",
                "{'id':'a','text':''} | BAD_TEXT",
                "{'id':'a','text':'  '} | BAD_TEXT",
                "{'id':'a','text':'x\\ny'} | BAD_TEXT",
                "{'id':'a','text':'x\\u0000y'} | BAD_TEXT",
                "{'id':'a','text':'x\\u2028y'} | BAD_TEXT",
                "{'id':'a','text':'x\\ud83dy'} | BAD_TEXT",
                "{'id':'a','text':{}} | BAD_REQUEST",
                "{'id':'a','text' | BAD_REQUEST",
                "null | BAD_REQUEST",
                "[] | BAD_REQUEST"
            })
    void refusesWhatIsNoNotice(String body, String code) {
        assertRefused("K7Q2MX", body.replace('\'', '"'), code);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertRefused("K7Q2MX", "{\"id\":\"%s\",\"text\":\"x\"}".formatted("a".repeat(65)), "BAD_ID");
        assertRefused("K7Q2MX", "{\"id\":\"a\",\"text\":\"%s\"}".formatted("x".repeat(1001)), "BAD_TEXT");
        given(notices.announce(any(), any(), any())).willReturn(CompletableFuture.completedFuture(null));
        assertThat(post("K7Q2MX", "{\"id\":\"%s\",\"text\":\"%s\"}".formatted("a".repeat(64), "😀".repeat(1000))))
                .hasStatus(204);
    }

    @Test
    void saysWhenItCouldNotBeStored() {
        given(notices.announce(any(), any(), any()))
                .willReturn(CompletableFuture.failedFuture(new DataAccessResourceFailureException("made by the test")));
        assertThat(post("K7Q2MX", WON))
                .hasStatus(503)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("NOT_STORED");
    }

    @Test
    void saysWhenItIsNotStoredInTime() {
        given(notices.announce(any(), any(), any())).willReturn(new CompletableFuture<>());
        assertThat(post("K7Q2MX", WON)).hasStatus(503);
    }

    @Test
    void tellsSeveralRoomsInTheOrderOfTheNotices() {
        given(notices.announce(any(), any(), any())).willReturn(CompletableFuture.completedFuture(null));
        MvcTestResult result = postSeveral("""
                {"notices":[{"room":"K7Q2MX","id":"K7Q2MX-8","text":"alice wins."},
                            {"room":"aaaaaa","id":"AAAAAA-1","text":"bob and carl play."},
                            {"room":"K7Q2MX","id":"K7Q2MX-9","text":"alice wants another game."}]}""");
        assertThat(result).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"untold\":[]}");
        InOrder order = inOrder(notices);
        order.verify(notices).announce("K7Q2MX", "K7Q2MX-8", "alice wins.");
        order.verify(notices).announce("AAAAAA", "AAAAAA-1", "bob and carl play.");
        order.verify(notices).announce("K7Q2MX", "K7Q2MX-9", "alice wants another game.");
    }

    @Test
    void tellsTheOthersWhenOneIsRefusedOrNotStored() {
        given(notices.announce(any(), any(), any())).willReturn(CompletableFuture.completedFuture(null));
        given(notices.announce("BBBBBB", "b", "x"))
                .willReturn(CompletableFuture.failedFuture(new DataAccessResourceFailureException("made by the test")));
        MvcTestResult result = postSeveral("""
                {"notices":[{"room":"AAAAAA","id":"a","text":"x"}, {"room":"BBBBBB","id":"b","text":"x"},
                            {"room":"salon","id":"c","text":"x"}, {"id":"d","text":"x"}, {"room":"EEEEEE","text":"x"},
                            {"room":"FFFFFF","id":"f","text":"x\\ny"}, {"room":"GGGGGG","id":"g","text":"x"}]}""");
        assertThat(result).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"untold":[{"room":"BBBBBB","id":"b","code":"NOT_STORED"}, {"room":"salon","id":"c","code":"BAD_ROOM"},
                           {"id":"d","code":"BAD_ROOM"}, {"room":"EEEEEE","code":"BAD_ID"},
                           {"room":"FFFFFF","id":"f","code":"BAD_TEXT"}]}""");
        assertThat(result).bodyJson().extractingPath("$.untold.length()").isEqualTo(5);
        verify(notices).announce("AAAAAA", "a", "x");
        verify(notices).announce("GGGGGG", "g", "x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | BAD_NOTICES",
                "{\"notices\":[]} | BAD_NOTICES",
                "{\"notices\":[null]} | BAD_NOTICES",
                "{\"notices\":{}} | BAD_REQUEST",
                "{\"notices\":[1]} | BAD_REQUEST",
                "[] | BAD_REQUEST"
            })
    void refusesWhatIsNoListOfNotices(String body, String code) {
        assertThat(postSeveral(body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
        verifyNoInteractions(notices);
    }

    @Test
    void takesAHundredNoticesAndNoMore() {
        given(notices.announce(any(), any(), any())).willReturn(CompletableFuture.completedFuture(null));
        assertThat(postSeveral(several(101))).hasStatus(400);
        verifyNoInteractions(notices);
        assertThat(postSeveral(several(100))).hasStatusOk();
        verify(notices, times(100)).announce(any(), any(), any());
    }

    @Test
    void tellsSeveralForServicesOnly() {
        assertThat(mvc.post()
                        .uri("/notices")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(several(1)))
                .hasStatus(401);
        verifyNoInteractions(notices);
    }

    private static String several(int many) {
        return Collections.nCopies(many, "{\"room\":\"K7Q2MX\",\"id\":\"a\",\"text\":\"x\"}").stream()
                .collect(Collectors.joining(",", "{\"notices\":[", "]}"));
    }

    private MvcTestResult postSeveral(String body) {
        return mvc.post()
                .uri("/notices")
                .with(SecurityMockMvcRequestPostProcessors.httpBasic("salon", "only-for-the-tests-0123456789"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private void assertRefused(String room, String body, String code) {
        assertThat(post(room, body))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
        verifyNoInteractions(notices);
    }

    private MvcTestResult post(String room, String body) {
        return mvc.post()
                .uri("/rooms/{room}/notices", room)
                .with(SecurityMockMvcRequestPostProcessors.httpBasic("salon", "only-for-the-tests-0123456789"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
