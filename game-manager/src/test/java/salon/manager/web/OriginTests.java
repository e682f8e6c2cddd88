package salon.manager.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is taken for the place of a page, and what could only mean harm. */
class OriginTests {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8081, http://localhost:8081",
        "http://localhost, http://localhost",
        "http://localhost:80/, http://localhost",
        "https://Play.Example.org, https://play.example.org",
        "https://play.example.org:443, https://play.example.org",
        "http://192.168.1.20:8081, http://192.168.1.20:8081",
        "http://[::1]:8081, http://[::1]:8081",
        "http://my_host:8081, http://my_host:8081"
    })
    void isWrittenAsABrowserWritesIt(String written, String origin) {
        assertThat(Origin.parse(written)).map(Origin::toString).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:8081",
                "ftp://localhost",
                "javascript:alert(1)",
                "http://",
                "http://localhost:0",
                "http://localhost:65536",
                "http://localhost:8081/path",
                "http://localhost:8081?x",
                "http://ada@localhost",
                "http://a b",
                "http://a;b",
                "http://a'b",
                "http://a,b",
                "http://*",
                "http://\"><script>",
                "http://a\nb",
                "http://[::1",
                "http://é.example",
                "http://-a",
                "HTTP://localhost"
            })
    void isNothingThatCouldMeanMore(String written) {
        assertThat(Origin.parse(written)).isEmpty();
    }

    @Test
    void isWhereTheRequestWent() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setScheme("https");
        request.setServerName("Play.example.org");
        request.setServerPort(443);

        assertThat(Origin.of(request)).map(Origin::toString).contains("https://play.example.org");
    }

    @Test
    void isNowhereWhenTheHostOfTheRequestIsNone() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName("a; script-src *");

        assertThat(Origin.of(request)).isEmpty();
    }

    @Test
    void standsForAnyHostWithItsPortWhereAPolicyCannotNameIt() {
        assertThat(new Origin("http", "[::1]", 8082).inPolicy()).isEqualTo("http://*:8082");
        assertThat(new Origin("http", "127.0.0.1", 8082).inPolicy()).isEqualTo("http://127.0.0.1:8082");
    }
}
