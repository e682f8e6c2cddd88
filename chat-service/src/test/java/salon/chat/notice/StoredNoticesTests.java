package salon.chat.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Several notices on their whole way into the history. */
@SpringBootTest
@AutoConfigureMockMvc
class StoredNoticesTests {

    private static final String NOTICES = """
            {"notices":[{"room":"S7RED1","id":"1","text":"no room has a 1"},
                        {"room":"STRED2","id":"a-1","text":"alice and bob play nim."},
                        {"room":"STRED3","id":"b-1","text":"carl and dora play nim."},
                        {"room":"STRED2","id":"a-9","text":"alice wins."}]}""";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate database;

    /** Also in rooms where nobody is: who comes later finds them in the history. */
    @Test
    void areStoredInOrderAndOnceHoweverOftenTheyCome() {
        for (int times = 0; times < 2; times++) {
            assertThat(mvc.post()
                            .uri("/notices")
                            .with(SecurityMockMvcRequestPostProcessors.httpBasic(
                                    "salon", "only-for-the-tests-0123456789"))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(NOTICES))
                    .hasStatusOk()
                    .bodyJson()
                    .isLenientlyEqualTo("{\"untold\":[{\"room\":\"S7RED1\",\"code\":\"BAD_ROOM\"}]}");
            assertThat(database.queryForList(
                            "select text from messages where lower(channel) like 'stred%' order by channel, id",
                            String.class))
                    .containsExactly("alice and bob play nim.", "alice wins.", "carl and dora play nim.");
        }
    }
}
