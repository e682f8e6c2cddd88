package salon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tomcat refuses by itself, before any filter has seen it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TomcatProblemsTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET /a%2Fb HTTP/1.1, 400, BAD_REQUEST",
        "GET /a%00b HTTP/1.1, 400, BAD_REQUEST",
        "GET /a|b HTTP/1.1, 400, BAD_REQUEST",
        "hello, 400, BAD_REQUEST",
        "GET / HTTP/7.5, 505, HTTP_VERSION_NOT_SUPPORTED",
        "'POST / HTTP/1.1\r\nTransfer-Encoding: magic', 501, NOT_IMPLEMENTED",
        "'GET / HTTP/1.1\r\nContent-Length: x', 400, BAD_REQUEST"
    })
    void refusesAsEveryoneElseDoes(String request, int status, String code) throws IOException {
        String[] answer = answer(request.replace("\\r\\n", "\r\n")).split("\r\n\r\n", 2);

        assertThat(answer[0]).startsWith("HTTP/1.1 " + status).contains("Content-Type: application/problem+json");
        assertThat(JsonPath.<String>read(answer[1], "$.code")).isEqualTo(code);
        assertThat(JsonPath.<Integer>read(answer[1], "$.status")).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer[1], "$.detail")).isNotBlank();
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("%s\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(request)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
