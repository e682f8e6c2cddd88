package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What an operator has to go by: one game is played with everything running as in containers, and then its logs, its traces and the
 * metrics that {@code docs/operations.md} names are looked for.
 */
class OperationsIT {

    private static Collector collector;
    private static Salon salon;
    private static Service chat;
    private static Service train;
    private static String code;
    private static List<String> chatted = List.of();
    private static final List<String> secrets = new ArrayList<>();

    @BeforeAll
    static void playOneGame() throws IOException {
        collector = new Collector();
        salon = new Salon("operations");
        chat = salon.chat();
        train = new Service("train-service", salon.home).with("salon.service.password", salon.password);
        chat.with("salon.trains.url", train.http(""));
        for (Service service : all()) {
            service.with("logging.structured.format.console", "ecs")
                    .with("management.opentelemetry.tracing.export.otlp.endpoint", collector.url())
                    .with("management.opentelemetry.tracing.export.schedule-delay", "200ms")
                    .with("management.tracing.sampling.probability", "1.0")
                    // What travels together is one line; a line for each is told only so.
                    .with("logging.level.salon.server.stats", "debug")
                    .with("logging.level.salon.stats", "debug")
                    .with("logging.level.salon.manager.game", "debug")
                    .start();
        }
        all().forEach(Service::awaitHealthy);
        code = salon.create("alice", "{\"game\":\"tic-tac-toe\"}");
        Hand alice = new Hand("alice", salon.socket(code)).connects();
        alice.hears("lobby");
        Hand bob = new Hand("bob", salon.socket(code)).connects();
        bob.hears("lobby");
        bob.leaves().hearsTheEnd();
        alice.leaves().hearsTheEnd();
        await().until(() -> salon.isClosed(code));
        try (LineSocket carol = new LineSocket(chat.tcpPort())) {
            carol.hears("WHO").says("IAM carol").hears("ARR carol");
            chatted = List.of(
                    carol.says("MSG /play tic-tac-toe").hears() + "",
                    carol.says("MSG /stats alice").hears() + "",
                    carol.says("MSG /trains Grenoble Valence 16:40").hears() + "");
        }
        secrets.addAll(List.of(alice.privateId(), bob.privateId(), salon.password));
    }

    @AfterAll
    static void stop() {
        chat.stop();
        train.stop();
        salon.close();
        collector.close();
    }

    /** From the outbox, where a result waits, to the service that counts it. */
    @Test
    void resultIsFollowedByOneTraceThroughTheLogs() {
        String trace = trace(line(salon.server, "Result " + code + "/alice is delivered."));
        assertThat(trace(line(salon.stats, "Result " + code + "/alice: RECORDED.")))
                .isEqualTo(trace);
    }

    /** And from the outbox of closures to the service that closes the game. */
    @Test
    void closureIsFollowedByOneTraceThroughTheLogs() {
        String trace = trace(line(salon.stats, "Game " + code + " is closed."));
        assertThat(trace(line(salon.manager, "Game " + code + " is closed."))).isEqualTo(trace);
    }

    @Test
    void everyCallBetweenServicesIsPartOfOneTrace() {
        List<List<String>> calls = List.of(
                List.of("game-manager", "game-server"),
                List.of("game-server", "stats-service"),
                List.of("game-server", "chat-service"),
                List.of("stats-service", "game-manager"),
                List.of("chat-service", "game-manager"),
                List.of("chat-service", "stats-service"),
                List.of("chat-service", "train-service"));
        for (List<String> call : calls) {
            await("a trace of " + call + " after " + chatted)
                    .until(() ->
                            !collector.shared(call.getFirst(), call.getLast()).isEmpty());
        }
    }

    @Test
    void everyLineIsJsonAndSaysWhoseItIs() {
        for (Service service : all()) {
            assertThat(lines(service))
                    .isNotEmpty()
                    .allSatisfy(line ->
                            assertThat(line.at("/service/name").asString()).isEqualTo(service.name()));
        }
    }

    @Test
    void everyLineAboutTheGameCarriesItsCode() {
        for (Service service : salon.services()) {
            List<JsonNode> about = lines(service).stream()
                    .filter(line -> line.get("message").asString().contains(code))
                    .toList();
            assertThat(about)
                    .as(service.name())
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(line.path("code").asString("")).isEqualTo(code));
        }
    }

    @Test
    void noLineCarriesASecret() throws IOException {
        for (Service service : all()) {
            assertThat(Files.readString(service.log())).as(service.name()).doesNotContain(secrets);
        }
    }

    /** So that the page cannot rot: whatever metric it tells to look at is there. */
    @Test
    void everyMetricThatThePageNamesIsThere() throws IOException {
        Pattern name = Pattern.compile("\\b(salon|http_server|hikaricp|jvm|process|system|disk)_[a-z0-9_]+");
        Set<String> named = name.matcher(Files.readString(Path.of("..", "docs", "operations.md")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = scrapes()
                .flatMap(String::lines)
                .flatMap(line ->
                        line.startsWith("# TYPE ") ? Stream.of(line.split(" ")[2]) : Stream.of(line.split("[{ ]")[0]))
                .collect(Collectors.toSet());
        assertThat(named).as("metrics on the page").hasSizeGreaterThan(20);
        named.removeIf(OperationsIT::isOfSeveralNodes);
        named.removeAll(shown);
        assertThat(named).as("metrics on the page that nobody shows").isEmpty();
    }

    @Test
    void metricsNameNoGameAndNoPlayerAndCountNoProbes() {
        List<String> requests = scrapes()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .toList();
        assertThat(requests).isNotEmpty().noneMatch(line -> line.contains("uri=\"/actuator"));
        assertThat(scrapes().flatMap(String::lines)).noneMatch(line -> line.contains(code) || line.contains("alice"));
    }

    private static Stream<String> scrapes() {
        return all().stream()
                .map(service -> Rest.getAs("salon", salon.password, service.http("/actuator/prometheus"))
                        .text());
    }

    /** What nodes tell each other is counted only where there are several. */
    private static boolean isOfSeveralNodes(String metric) {
        return metric.startsWith("salon_fanout_") || metric.startsWith("salon_chat_fanout_");
    }

    private static List<Service> all() {
        return Stream.concat(salon.services().stream(), Stream.of(chat, train)).toList();
    }

    private static JsonNode line(Service service, String message) {
        Predicate<JsonNode> wanted = line -> line.get("message").asString().equals(message);
        await(message).until(() -> lines(service).stream().anyMatch(wanted));
        return lines(service).stream().filter(wanted).findFirst().orElseThrow();
    }

    private static String trace(JsonNode line) {
        String trace = line.at("/traceId").asString("");
        assertThat(trace).as(line.toString()).hasSize(32);
        return trace;
    }

    private static List<JsonNode> lines(Service service) {
        try (Stream<String> lines = Files.lines(service.log())) {
            // What the JVM itself says before Java speaks, it says in brackets.
            return lines.filter(line -> !line.startsWith("["))
                    .map(OperationsIT::json)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return Rest.JSON.readTree(line);
        } catch (JacksonException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }
}
