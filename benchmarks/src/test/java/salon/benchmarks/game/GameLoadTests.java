package salon.benchmarks.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GameLoadTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void playsWholeGames() throws IOException {
        try (StubSystem system = new StubSystem()) {
            assertThat(load(system, "--warm-up 100ms --duration 300ms --check")).isZero();
        }
        JsonNode report = report();
        assertThat(figures().get("games").asInt()).isPositive();
        assertThat(figures().get("moves").asInt())
                .isGreaterThanOrEqualTo(7 * (figures().get("games").asInt() - 3));
        assertThat(figures().get("move").get("p50").asDouble()).isPositive();
        assertThat(figures().get("settingUp").get("p50").asDouble()).isPositive();
        assertThat(report.get("errors")).isEmpty();
        assertThat(report.get("checked").get("acknowledged").asInt())
                .isEqualTo(7 * report.get("checked").get("games").asInt());
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("whole games: tic-tac-toe", "0 faults");
    }

    @Test
    void playsByATimetable() throws IOException {
        try (StubSystem system = new StubSystem()) {
            assertThat(load(system, "--warm-up 0s --duration 300ms --rate 400")).isZero();
        }
        assertThat(figures().get("moves").asInt()).isPositive();
        assertThat(report().get("unfinished").asInt()).isZero();
    }

    /** A move would be due every second at one of two tables. */
    @Test
    void endsGamesAtOnceWhenItsTimeIsOver() throws IOException {
        try (StubSystem system = new StubSystem()) {
            AtomicInteger asked = new AtomicInteger();
            String[] arguments = {
                system.address(), "--rooms", "2", "--game", "connect-four", "--rate", "1", "--json", json().toString()
            };

            assertThat(run(() -> asked.incrementAndGet() > 5, arguments)).isZero();
        }
        assertThat(report().get("unfinished").asInt()).isZero();
    }

    @Test
    void measuresMovesAlone() throws IOException {
        try (StubSystem system = new StubSystem()) {
            assertThat(load(system, "--warm-up 0s --duration 300ms --moves-alone"))
                    .isZero();
        }
        assertThat(figures().get("moves").asInt()).isPositive().matches(moves -> moves % (3 * 7) == 0);
        assertThat(figures().get("games").asInt()).isZero();
    }

    @Test
    void letsPlayersSitIdle() throws IOException {
        try (StubSystem system = new StubSystem()) {
            assertThat(load(system, "--idle 8")).isZero();
        }
        assertThat(report().get("idle").get("players").asInt()).isEqualTo(8);
    }

    @Test
    void findsAnAcknowledgedMoveThatTheJournalHasNot() throws IOException {
        StubSystem forgetful = new StubSystem() {
            @Override
            boolean forgets(int seq) {
                return seq == 6;
            }
        };
        try (forgetful) {
            assertThat(load(forgetful, "--warm-up 0s --duration 100ms --check")).isEqualTo(1);
        }
        JsonNode checked = report().get("checked");
        assertThat(checked.get("faults").valueStream().map(JsonNode::asString))
                .filteredOn(fault -> fault.endsWith("move 2 was acknowledged as 6 and is not there"))
                .hasSize(checked.get("games").asInt());
    }

    @Test
    void goesOnWhereItWasCutOff() throws IOException {
        Set<String> cut = ConcurrentHashMap.newKeySet();
        StubSystem fragile = new StubSystem() {
            @Override
            boolean cutsOff(String code, int seq, int seat) {
                return seq % 2 == 0 && cut.add(code + seq);
            }
        };
        try (fragile) {
            assertThat(load(fragile, "--warm-up 0s --duration 300ms --check")).isZero();
        }
        assertThat(cut).isNotEmpty();
        assertThat(report().get("checked").get("cutOff").asInt()).isEqualTo(cut.size());
        assertThat(report().get("checked").get("longestAway").asDouble()).isPositive();
    }

    @Test
    void countsConnectionsThatBreakAsErrorsWhereNothingIsChecked() throws IOException {
        StubSystem fragile = new StubSystem() {
            @Override
            boolean cutsOff(String code, int seq, int seat) {
                return seq == 6 && seat == 1;
            }
        };
        try (fragile) {
            assertThat(load(fragile, "--warm-up 0s --duration 100ms")).isEqualTo(1);
        }
        assertThat(report().get("errors").propertyStream())
                .isNotEmpty()
                .allMatch(error -> error.getKey().startsWith("connection lost"));
    }

    @Test
    void countsRefusedMoves() throws IOException {
        StubSystem strict = new StubSystem() {
            @Override
            boolean refuses(int seq) {
                return seq == 8;
            }
        };
        try (strict) {
            assertThat(load(strict, "--warm-up 0s --duration 100ms")).isEqualTo(1);
        }
        assertThat(report().get("refused").asInt())
                .isPositive()
                .isEqualTo(report().get("errors").get("ILLEGAL_MOVE").asInt());
    }

    @Test
    void countsGamesThatCannotBeCreated() throws IOException {
        StubSystem full = new StubSystem() {
            @Override
            int creating() {
                return 429;
            }
        };
        try (full) {
            assertThat(load(full, "--warm-up 0s --duration 100ms --moves-alone"))
                    .isEqualTo(1);
        }
        assertThat(report().get("errors").get("POST /games: 429").asInt()).isPositive();
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        String address;
        try (StubSystem gone = new StubSystem()) {
            address = gone.address();
        }
        assertThat(run(address)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("There is no game-manager at " + address);
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("http://localhost:8081", "--rooms", "many")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("--rooms is a number from 1 to 100000, not many.")
                .contains("--moves-alone");
    }

    private int load(StubSystem system, String options) {
        return run(Stream.of(
                        Stream.of(system.address(), "--rooms", "3", "--json", json().toString()),
                        Stream.of(options.split(" ")))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        return run(() -> false, arguments);
    }

    private int run(BooleanSupplier enough, String... arguments) {
        return GameLoad.run(arguments, new PrintStream(out, true), new PrintStream(err, true), enough);
    }

    private Path json() {
        return folder.resolve("report.json");
    }

    private JsonNode figures() throws IOException {
        return report().get("figures");
    }

    private JsonNode report() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(json()));
    }
}
