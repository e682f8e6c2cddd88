package salon.benchmarks.game;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.protocol.BadMessage;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Codec;
import salon.server.protocol.ServerMessage;
import tools.jackson.databind.json.JsonMapper;

/** Messages of a game of tic-tac-toe to JSON and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {

    private static final String ACTION =
            "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":{\"cell\":4},\"id\":\"m1\"}";
    private static final PublicId ALICE = new PublicId("alice");
    private static final PublicId BOB = new PublicId("bob");
    private static final Object STATE = Map.of("cells", List.of("", "", "", "", "X", "", "", "", ""));
    private static final Instant DEADLINE = Instant.parse("2026-01-31T12:02:00Z");

    private final Codec codec = new Codec();

    private final ServerMessage update = new ServerMessage.Update(
            4,
            ALICE,
            "played",
            JsonMapper.shared().readTree("{\"cell\":4}"),
            STATE,
            List.of(BOB),
            null,
            DEADLINE,
            "playing",
            null,
            null,
            null,
            "m1");

    private final ServerMessage lobby = new ServerMessage.Lobby(
            new Code("K7Q2MX"),
            "tic-tac-toe",
            4,
            "playing",
            2,
            List.of(new ServerMessage.Player(ALICE, 0, true, true), new ServerMessage.Player(BOB, 1, true, false)),
            STATE,
            List.of(BOB),
            null,
            DEADLINE,
            null,
            null,
            null);

    @Benchmark
    public ClientMessage readAction() throws BadMessage {
        return codec.read(ACTION);
    }

    @Benchmark
    public String writeUpdate() {
        return codec.write(update);
    }

    @Benchmark
    public String writeLobby() {
        return codec.write(lobby);
    }
}
