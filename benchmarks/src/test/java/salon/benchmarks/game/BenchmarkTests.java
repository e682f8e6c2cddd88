package salon.benchmarks.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.server.journal.Appended;
import salon.server.protocol.ClientMessage;

/** Every benchmark measures something that works. */
class BenchmarkTests {

    @ParameterizedTest
    @ValueSource(strings = {"tic-tac-toe", "connect-four"})
    void playsWholeGames(String game) {
        RulesBenchmark benchmark = new RulesBenchmark();
        benchmark.game = game;
        benchmark.deal();

        assertThat(benchmark.wholeGame()).isEqualTo(WholeGame.of(game).moves()).isGreaterThan(4);
    }

    @Test
    void readsAndWritesMessages() throws Exception {
        CodecBenchmark benchmark = new CodecBenchmark();

        assertThat(benchmark.readAction()).isInstanceOf(ClientMessage.Action.class);
        assertThat(benchmark.writeUpdate()).contains("\"type\":\"update\"", "\"cells\"", "\"id\":\"m1\"");
        assertThat(benchmark.writeLobby()).contains("\"type\":\"lobby\"", "K7Q2MX");
    }

    @ParameterizedTest
    @EnumSource
    void storesMovesOfAllRooms(Database database) throws Exception {
        JournalBenchmark benchmark = new JournalBenchmark();
        benchmark.database = database;
        benchmark.rooms = 16;
        benchmark.open();
        try {
            assertThat(benchmark.append()).hasSize(16).containsOnly(Appended.STORED);
            assertThat(benchmark.append()).hasSize(16).containsOnly(Appended.STORED);
        } finally {
            benchmark.close();
        }
    }

    @Test
    void rebuildsARoomOf200Entries() throws Exception {
        RebuildBenchmark benchmark = new RebuildBenchmark();
        benchmark.store();
        try {
            assertThat(benchmark.read()).hasSize(200);
            assertThat(benchmark.replay()).isTrue();
            assertThat(benchmark.readAndReplay()).isTrue();
        } finally {
            benchmark.close();
        }
    }
}
