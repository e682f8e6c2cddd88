package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.SpringFactoriesLoader;

@ExtendWith(OutputCaptureExtension.class)
class PortTests {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(LineConfiguration.class)
            .withBean("chatTalks", Talks.class, () -> new StubTalks("WHO"))
            .withBean("chatJsonTalks", Talks.class, () -> new StubTalks("{}"))
            .withBean("commandTalks", Talks.class, () -> new StubTalks("WELCOME"))
            .withBean(SimpleMeterRegistry.class)
            .withPropertyValues("salon.line.chat-port=0", "salon.line.commands-port=0");

    @Test
    void portOfTheChatThatIsTakenEndsTheStartAndSaysWhatToDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            service.withPropertyValues("salon.line.chat-port=" + taken.getLocalPort())
                    .run(context -> {
                        assertThat(context).hasFailed();
                        FailureAnalysis analysis = analysis(context.getStartupFailure());
                        assertThat(analysis.getDescription()).contains(String.valueOf(taken.getLocalPort()));
                        assertThat(analysis.getAction()).contains("salon.line.chat-port");
                    });
        }
    }

    @Test
    void commandsTakeTheNextFreePortAndTheLogSaysWhich(CapturedOutput log) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            service.withPropertyValues("salon.line.commands-port=" + port).run(context -> {
                int found = context.getBean("commandServer", TcpServer.class).port();
                assertThat(found).isGreaterThan(port);
                assertThat(log)
                        .contains("TCP port %d is taken; the next free one is %d.".formatted(port, found))
                        .contains("Lines are taken for the commands on TCP port %d.".formatted(found));
                try (TcpClient client = new TcpClient(found)) {
                    assertThat(client.hear()).isEqualTo("WELCOME");
                }
            });
        }
    }

    @Test
    void portThatIsFreeIsTaken() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        service.withPropertyValues("salon.line.chat-port=" + port)
                .run(context -> assertThat(
                                context.getBean("chatServer", TcpServer.class).port())
                        .isEqualTo(port));
    }

    @Test
    void portsAreClosedWithTheService() {
        TcpServer[] server = new TcpServer[1];
        service.run(context -> {
            server[0] = context.getBean("chatServer", TcpServer.class);
            assertThat(server[0].isRunning()).isTrue();
        });
        assertThat(server[0].isRunning()).isFalse();
    }

    /** As Spring Boot finds it. */
    private static FailureAnalysis analysis(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, other, e) -> {})
                .stream()
                .filter(analyzer -> analyzer instanceof PortTakenAnalyzer)
                .findFirst()
                .orElseThrow()
                .analyze(failure);
    }
}
