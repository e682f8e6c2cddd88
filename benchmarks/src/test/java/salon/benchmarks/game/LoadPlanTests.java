package salon.benchmarks.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.benchmarks.wire.ServerProcess;

class LoadPlanTests {

    @Test
    void takesWhatIsLeftOutFromExperience() throws BadArguments {
        LoadPlan plan = LoadPlan.of("http://localhost:8081");

        assertThat(plan.manager()).isEqualTo(URI.create("http://localhost:8081"));
        assertThat(plan.tables()).isEqualTo(200);
        assertThat(plan.script().game()).isEqualTo("tic-tac-toe");
        assertThat(plan.rate()).isZero();
        assertThat(plan.duration()).isEqualTo(Duration.ofSeconds(20));
        assertThat(plan.warmUp()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void takesEverythingThatIsSaid() throws BadArguments {
        long pid = ProcessHandle.current().pid();
        LoadPlan plan = LoadPlan.of(
                ("--rooms 7 --game nim --players 3 --rate 70 --duration 500ms --warm-up 2m --pid %d --json a.json --check"
                                + " http://localhost:8081")
                        .formatted(pid)
                        .split(" "));

        assertThat(plan.rooms()).isEqualTo(7);
        assertThat(plan.script().players()).isEqualTo(3);
        assertThat(plan.rate()).isEqualTo(70);
        assertThat(plan.duration()).isEqualTo(Duration.ofMillis(500));
        assertThat(plan.warmUp()).isEqualTo(Duration.ofMinutes(2));
        assertThat(plan.processes()).containsExactly(new ServerProcess(pid));
        assertThat(plan.json()).isEqualTo(Path.of("a.json"));
        assertThat(plan.check()).isTrue();
    }

    @Test
    void seatsIdlePlayersInAsManyGamesAsTheyFill() throws BadArguments {
        assertThat(LoadPlan.of("http://localhost:8081", "--idle", "300").tables())
                .isEqualTo(150);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                --rooms 5                                        | Say where the game-manager is.
                ftp://localhost                                  | ftp://localhost is no address such as
                localhost:8081                                   | localhost:8081 is no address such as
                http://localhost:8081 http://localhost:8082      | What is http://localhost:8082?
                http://localhost:8081 --fast                     | What is --fast?
                http://localhost:8081 --rooms                    | Something is missing behind --rooms.
                http://localhost:8081 --rooms none               | --rooms is a number from 1 to 100000, not none.
                http://localhost:8081 --rooms 0                  | --rooms is a number from 1 to 100000, not 0.
                http://localhost:8081 --rate -5                  | --rate is a number from 1 to 1000000, not -5.
                http://localhost:8081 --duration 20              | --duration is a time such as 500ms, 20s or 2m, not 20.
                http://localhost:8081 --duration 0s              | --duration is more than nothing.
                http://localhost:8081 --pid me                   | There is no process me on this machine.
                http://localhost:8081 --moves-alone --rate 5     | --moves-alone is as fast as it goes
                http://localhost:8081 --moves-alone --check      | --check is for whole games
                http://localhost:8081 --idle 10 --check          | With --idle nobody plays
                http://localhost:8081 --rate 23                  | At --rate 23 each of 200 games would last more than 60 s
                http://localhost:8081 --idle 5                   | --idle 5 does not fill games of 2.
                """)
    void saysWhatCannotBe(String arguments, String sentence) {
        assertThatThrownBy(() -> LoadPlan.of(arguments.split(" "))).hasMessageContaining(sentence);
    }
}
