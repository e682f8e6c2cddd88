package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The three services of a game, each with its database in a file, in a folder of their own. */
final class Salon implements AutoCloseable {

    final Path home;
    final String password = UUID.randomUUID().toString();
    final Service manager;
    final Service server;
    final Service stats;

    /**
     * @param test names the folder under {@code target} in which logs and data stay for a look afterwards
     */
    Salon(String test) {
        Prepared.once();
        home = Path.of("target", test).toAbsolutePath();
        delete(home);
        manager = new Service("game-manager", home);
        server = new Service("game-server", home);
        stats = new Service("stats-service", home);
        manager.with("salon.game-server.url", server.http(""))
                .with("salon.game-server.web-socket-url", "ws://localhost:" + server.port());
        String identityKey = UUID.randomUUID() + "-" + UUID.randomUUID();
        server.with("salon.manager.url", manager.http(""))
                .with("salon.stats.url", stats.http(""))
                .with("salon.public-url", "ws://localhost:" + server.port())
                .with("salon.identity.key", identityKey)
                // Nobody is there, unless a test wants a chat.
                .with("salon.chat.url", "http://localhost:1")
                .with("salon.stats.retry-at-most", "3s");
        stats.with("salon.manager.url", manager.http("")).with("salon.closure.retry-at-most", "3s");
        services().forEach(service -> service.with("salon.service.password", password));
    }

    /** The chat beside the game's services, which is told of what happens in the rooms; not started, and not stopped with them. */
    Service chat() {
        Service chat = new Service("chat-service", home)
                .with("salon.service.password", password)
                .with("salon.identity.key", UUID.randomUUID() + "-" + UUID.randomUUID())
                .with("salon.manager.url", manager.http(""))
                .with("salon.stats.url", stats.http(""));
        server.with("salon.chat.url", chat.http(""));
        return chat;
    }

    List<Service> services() {
        return List.of(manager, server, stats);
    }

    Salon start() {
        services().forEach(Service::start);
        services().forEach(Service::awaitHealthy);
        return this;
    }

    /** The code of a new game. */
    String create(String host, String parameters) {
        return tryCreate(host, parameters).orElseThrow(() -> new AssertionError("no game could be created"));
    }

    Optional<String> tryCreate(String host, String parameters) {
        return Rest.tryPost(
                        manager.http("/games"), "{\"publicId\":\"%s\",\"parameters\":%s}".formatted(host, parameters))
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.json().get("code").asString());
    }

    String status(String code) {
        return Rest.get(manager.http("/games/" + code)).json().get("status").asString();
    }

    boolean isClosed(String code) {
        return Rest.tryGet(manager.http("/games/" + code))
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().get("status").asString().equals("CLOSED"))
                .orElse(false);
    }

    /** Waits until every result is counted and every code is closed. */
    void awaitClosed(Collection<Game> games, Duration atMost) {
        Set<String> open = new HashSet<>();
        games.forEach(game -> open.add(game.code));
        await().atMost(atMost).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            open.removeIf(this::isClosed);
            assertThat(open).as("codes that are not closed").isEmpty();
        });
    }

    /** The files of the databases, which belong to the services while they run. */
    Databases files() {
        String url = "jdbc:h2:file:" + home + "/%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
        return new Databases(
                url.formatted("game-server"), url.formatted("stats-service"), url.formatted("game-manager"));
    }

    JsonNode results(String code) {
        return Rest.get(stats.http("/games/" + code + "/results")).json();
    }

    String socket(String code) {
        return "ws://localhost:" + server.port() + "/games/" + code;
    }

    @Override
    public void close() {
        stop();
    }

    /** As an operator does it; what they stored stays. */
    void stop() {
        services().forEach(service -> {
            if (service.running()) {
                service.stop();
            }
        });
    }

    static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
