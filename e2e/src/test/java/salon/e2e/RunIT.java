package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code ./run}, as somebody uses it who has just cloned this. */
class RunIT {

    private static final List<String> HTTP = List.of(
            "GAME_MANAGER_PORT", "GAME_SERVER_PORT", "STATS_SERVICE_PORT", "CHAT_SERVICE_PORT", "TRAIN_SERVICE_PORT");
    private static final String TCP = "TRAIN_TCP_PORT";
    private static final String CHAT = "CHAT_TCP_PORT";
    private static final String COMMANDS = "COMMANDS_TCP_PORT";

    private final List<Process> started = new ArrayList<>();
    private final Path data = Path.of("target", "run", "data").toAbsolutePath();
    private final Path output = Path.of("target", "run", "output.txt").toAbsolutePath();

    @AfterEach
    void leaveNothingBehind() {
        started.forEach(run -> {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
        });
    }

    @Test
    void startsEverythingStopsItAndKeepsTheData() throws Exception {
        Prepared.once();
        Salon.delete(data.getParent());
        Files.createDirectories(data);
        Map<String, Integer> ports = new TreeMap<>();
        for (String port :
                Stream.concat(HTTP.stream(), Stream.of(TCP, CHAT, COMMANDS)).toList()) {
            try (ServerSocket free = new ServerSocket(0)) {
                ports.put(port, free.getLocalPort());
            }
        }

        Process first = run(ports, "");
        await().atMost(Duration.ofMinutes(2)).until(() -> said("Salon is up."));
        HTTP.forEach(port -> assertThat(Rest.get("http://localhost:%d/actuator/health".formatted(ports.get(port)))
                        .status())
                .isEqualTo(200));
        assertThat(Rest.get("http://localhost:%d/".formatted(ports.get("GAME_MANAGER_PORT")))
                        .text())
                .contains("\"rooms\":\"http://localhost:%d\"".formatted(ports.get("GAME_SERVER_PORT")))
                .contains("\"chat\":\"http://localhost:%d\"".formatted(ports.get("CHAT_SERVICE_PORT")));
        Rest.Answer created = Rest.post(
                "http://localhost:%d/games".formatted(ports.get("GAME_MANAGER_PORT")),
                "{\"publicId\":\"alice\",\"parameters\":{\"game\":\"nim\"}}");
        String code = created.json().get("code").asString();
        String url = created.json().get("webSocketUrl").asString();
        assertThat(url).isEqualTo("ws://localhost:%d/games/%s".formatted(ports.get("GAME_SERVER_PORT"), code));
        Hand alice = new Hand("alice", url).connects();
        alice.hears("lobby");
        TrainSocket traveller = new TrainSocket(ports.get(TCP));
        assertThat(traveller.asks('0').hearsLines()).hasSize(21);
        LineSocket talker = new LineSocket(ports.get(CHAT));
        talker.hears("WHO").says("IAM alice").hears("ARR alice");
        LineSocket commands = new LineSocket(ports.get(COMMANDS));
        assertThat(commands.hears()).contains("HELP");
        assertThat(commands.says("/trains Grenoble Valence 16:40").hears()).contains("17525");
        assertThat(commands.says("/stats alice").hears()).doesNotStartWith("ERR");
        String secret = Files.readString(data.resolve("secrets/salon.identity.key"));

        Process second = run(ports, "");
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(Files.readString(output))
                .containsPattern("Port %d, which game-server wants, is taken by process \\d+ \\(.*java"
                        .formatted(ports.get("GAME_SERVER_PORT")))
                .containsPattern("Port %d, which train-service wants, is taken by process \\d+ \\(.*java"
                        .formatted(ports.get(TCP)))
                .containsPattern("Port %d, which chat-service wants, is taken by process \\d+ \\(.*java"
                        .formatted(ports.get(CHAT)));

        first.destroy();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said("All services have stopped")).isTrue();
        assertThat(alice.hears("error").get("code").asString()).isEqualTo("SERVER_STOPPING");
        assertThat(alice.hearsTheEnd().code()).isEqualTo(1012);
        assertThat(traveller.hearsTheEnd()).isZero();
        assertThat(talker.hears()).startsWith("ERR STOPPING ");
        assertThat(talker.hears()).isNull();
        HTTP.forEach(port -> assertThat(Rest.tryGet("http://localhost:%d/actuator/health".formatted(ports.get(port))))
                .isEmpty());

        Files.delete(output);
        Files.writeString(data.resolveSibling("one train.txt"), "9713;Paris;Valence;10:07;12:19;90.00;\n");
        Process again = run(ports, "one train.txt");
        await().atMost(Duration.ofMinutes(2)).until(() -> said("Salon is up."));
        Hand back = new Hand("alice", url).connects();
        assertThat(back.hears("lobby").get("seq").asInt()).isEqualTo(2);
        assertThat(Files.readString(data.resolve("secrets/salon.identity.key"))).isEqualTo(secret);
        assertThat(new TrainSocket(ports.get(TCP)).asks('0').hearsLines())
                .containsExactly("9713;Paris;Valence;10:07;12:19;90.00;");
        again.destroy();
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** From a folder of somebody's own, in which the timetable lies too. */
    private Process run(Map<String, Integer> ports, String timetable) throws IOException {
        Path script = Path.of("").toAbsolutePath().resolveSibling("run");
        ProcessBuilder run = new ProcessBuilder("bash", script.toString())
                .directory(data.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        run.environment().put("SALON_BUILT", "1");
        run.environment().put("SALON_DATA", data.toString());
        run.environment().put("SALON_TIMETABLE", timetable);
        run.environment().put("JAVA_HOME", System.getProperty("java.home"));
        ports.forEach((name, port) -> run.environment().put(name, port.toString()));
        Process process = run.start();
        started.add(process);
        return process;
    }

    private boolean said(String words) throws IOException {
        return Files.exists(output) && Files.readString(output).contains(words);
    }
}
