package salon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SocketDescriptionTests {

    @LocalServerPort
    private int port;

    @Test
    void anyoneMayReadWhatTheSocketsSay() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/asyncapi.yaml".formatted(port)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> described = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(described.statusCode()).isEqualTo(200);
            assertThat(described.headers().firstValue("Content-Type")).hasValue("application/yaml");
            assertThat(described.body()).contains("asyncapi: 3.0.0", "salon.chat.json");
        }
    }
}
