package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs that no well-behaved client sends, on a real Tomcat: it reads them, not the framework. Health asks for all parameters. */
class EncodingTests extends WholeServer {

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health?a=%zz", "/actuator/health?a=%", "/actuator/health?a=%ff"})
    void refusesWhatIsNotEncodedRightly(String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains(" 400 ")
                    .contains("application/problem+json")
                    .contains("BAD_REQUEST");
        }
    }
}
