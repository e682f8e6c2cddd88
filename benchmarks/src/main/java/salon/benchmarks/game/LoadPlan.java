package salon.benchmarks.game;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.benchmarks.wire.ServerProcess;

/**
 * What to load a system with.
 *
 * @param manager where the game-manager is
 * @param rooms how many games are played at once
 * @param rate moves a second in all; 0 for as many as go
 * @param processes the services' own, whose use of the machine is to be told
 * @param json a file for the figures
 * @param movesAlone whether the setting up of games is left out of the figures
 * @param idle how many players only sit in games that have begun; 0 to play instead
 * @param check whether what was acknowledged is held against the journals in the end, and connections that break are made again
 */
record LoadPlan(
        URI manager,
        int rooms,
        Script script,
        double rate,
        Duration duration,
        Duration warmUp,
        List<ServerProcess> processes,
        @Nullable Path json,
        boolean movesAlone,
        int idle,
        boolean check) {

    static final String USAGE = """
            GameLoad ADDRESS [option …]        for instance: GameLoad http://localhost:8081 --rooms 200 --duration 20s
              ADDRESS                          where the game-manager is
              --rooms 200                      how many games are played at once
              --game tic-tac-toe               or connect-four, or nim
              --players 2                      of each game; nim is for 2 to 6
              --rate MOVES                     moves a second, by a timetable; left out, as many as go
              --duration 20s  --warm-up 10s    how long it is measured, and played before that: 500ms, 20s, 2m
              --pid 123,456                    the services' processes on this machine, whose work and memory are told
              --moves-alone                    sets all games up first and measures only the moves, again and again
              --idle PLAYERS                   lets so many sit in games that have begun, and tells their memory (--pid)
              --check                          connects again when cut off; in the end, what was acknowledged has to be stored
              --json FILE                      writes the figures there too
            Ctrl-C ends it early, with the figures until then.
            """;

    static LoadPlan of(String... arguments) throws BadArguments {
        PlanReader reader = new PlanReader(arguments);
        while (reader.more()) {
            reader.take();
        }
        return reader.plan();
    }

    /** How many games there are at a time. */
    int tables() {
        return idle > 0 ? Math.max(1, idle / script.players()) : rooms;
    }
}
