package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.ComposeContainer.RemoveImages;
import org.testcontainers.containers.ExecInContainerPattern;

/**
 * The system as {@code docker compose up} makes it of the repository's own file, with several nodes, under a project name and on
 * ports of its own. Nothing of it is left when it is closed, volumes included.
 */
final class Composed implements AutoCloseable {

    private static final Path FILE =
            Path.of("..", "docker-compose.yml").toAbsolutePath().normalize();
    /** Testcontainers starts only the services that are scaled, unless it is told of all. */
    private static final String[] SERVICES = {
        "front-door", "game-manager", "game-server", "stats-service", "chat-service", "train-service"
    };

    private static final Duration START = Duration.ofMinutes(8);

    private final DockerClient docker = DockerClientFactory.instance().client();
    private final int httpPort;
    private final int chatPort;
    private final int commandsPort;
    private final int trainsPort;
    private final ComposeContainer project;

    Composed(Map<String, Integer> nodes) throws IOException {
        // All at once, or one might be given twice.
        try (ServerSocket http = new ServerSocket(0);
                ServerSocket chat = new ServerSocket(0);
                ServerSocket commands = new ServerSocket(0);
                ServerSocket trains = new ServerSocket(0)) {
            httpPort = http.getLocalPort();
            chatPort = chat.getLocalPort();
            commandsPort = commands.getLocalPort();
            trainsPort = trains.getLocalPort();
        }
        project = new ComposeContainer("salon-it", FILE.toFile())
                .withEnv("SALON_BIND", "127.0.0.1")
                .withEnv("SALON_HTTP_PORT", String.valueOf(httpPort))
                .withEnv("SALON_CHAT_PORT", String.valueOf(chatPort))
                .withEnv("SALON_COMMANDS_PORT", String.valueOf(commandsPort))
                .withEnv("SALON_TRAINS_PORT", String.valueOf(trainsPort))
                .withServices(SERVICES)
                .withPull(false)
                .withBuild(true)
                .withTailChildContainers(false)
                .withStartupTimeout(START)
                .withRemoveImages(RemoveImages.LOCAL)
                .withRemoveVolumes(true);
        nodes.forEach(project::withScaledService);
    }

    /** Builds what has changed, starts everything, and waits until all of it is ready. */
    Composed start() {
        project.start();
        Awaitility.await("all containers healthy")
                .atMost(START)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(containers())
                        .filteredOn(container -> container.getState().equals("running"))
                        .extracting(Container::getStatus)
                        .allMatch(status -> status.endsWith("(healthy)")));
        return this;
    }

    String http(String path) {
        return "http://localhost:" + httpPort + path;
    }

    String webSocket(String path) {
        return "ws://localhost:" + httpPort + path;
    }

    int httpPort() {
        return httpPort;
    }

    int chatPort() {
        return chatPort;
    }

    int commandsPort() {
        return commandsPort;
    }

    int trainsPort() {
        return trainsPort;
    }

    DockerClient docker() {
        return docker;
    }

    /** All containers of the project, those that have done their work included. */
    List<Container> containers() {
        return docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of("com.docker.compose.project", name()))
                .exec();
    }

    /** The containers of one service, in the order of their numbers. */
    List<Container> nodes(String service) {
        return containers().stream()
                .filter(container -> service(container).equals(service))
                .sorted(Comparator.comparing(container -> container.getNames()[0]))
                .toList();
    }

    static String service(Container container) {
        return Objects.requireNonNull(container.getLabels().get("com.docker.compose.service"));
    }

    /** What a command inside of a container says. */
    String says(Container container, String... command) throws IOException, InterruptedException {
        return ExecInContainerPattern.execInContainer(
                        docker, docker.inspectContainerCmd(container.getId()).exec(), command)
                .getStdout();
    }

    /** Testcontainers adds something to the name that it was given; who has published our port is in the project. */
    private String name() {
        return docker.listContainersCmd().exec().stream()
                .filter(container -> Arrays.stream(container.getPorts())
                        .anyMatch(port -> Objects.equals(port.getPublicPort(), httpPort)))
                .map(container -> container.getLabels().get("com.docker.compose.project"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        project.stop();
    }
}
