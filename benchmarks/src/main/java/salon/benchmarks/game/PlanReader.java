package salon.benchmarks.game;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.benchmarks.wire.ServerProcess;

/** Makes a {@link LoadPlan} of the words of a command line. */
final class PlanReader {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(ms|s|m)");

    private final Iterator<String> words;
    private @Nullable URI manager;
    private int rooms = 200;
    private String game = "tic-tac-toe";
    private int players = 2;
    private double rate;
    private Duration duration = Duration.ofSeconds(20);
    private Duration warmUp = Duration.ofSeconds(10);
    private List<ServerProcess> processes = List.of();
    private @Nullable Path json;
    private boolean movesAlone;
    private int idle;
    private boolean check;

    PlanReader(String... arguments) {
        words = Arrays.asList(arguments).iterator();
    }

    boolean more() {
        return words.hasNext();
    }

    void take() throws BadArguments {
        String word = words.next();
        switch (word) {
            case "--rooms" -> rooms = number(word, 100_000);
            case "--game" -> game = value(word);
            case "--players" -> players = number(word, 100);
            case "--rate" -> rate = number(word, 1_000_000);
            case "--duration" -> duration = time(word);
            case "--warm-up" -> warmUp = time(word);
            case "--pid" -> processes = processes(word);
            case "--json" -> json = file(word);
            case "--moves-alone" -> movesAlone = true;
            case "--idle" -> idle = number(word, 1_000_000);
            case "--check" -> check = true;
            default -> {
                if (word.startsWith("-") || manager != null) {
                    throw new BadArguments("What is %s?".formatted(word));
                }
                manager = address(word);
            }
        }
    }

    LoadPlan plan() throws BadArguments {
        if (manager == null) {
            throw new BadArguments("Say where the game-manager is.");
        }
        if (duration.isZero()) {
            throw new BadArguments("--duration is more than nothing.");
        }
        if (movesAlone && rate > 0) {
            throw new BadArguments("--moves-alone is as fast as it goes: leave out --rate.");
        }
        if (idle > 0 && (movesAlone || rate > 0 || check)) {
            throw new BadArguments("With --idle nobody plays: leave out --rate, --moves-alone and --check.");
        }
        if (movesAlone && check) {
            throw new BadArguments("--check is for whole games: leave out --moves-alone.");
        }
        Script script = Script.of(game, players);
        if (idle > 0 && idle % players != 0) {
            throw new BadArguments("--idle %d does not fill games of %d.".formatted(idle, players));
        }
        if (rate > 0 && Timetable.lasting(rooms, rate, script.moves()).compareTo(Timetable.LONGEST_GAME) > 0) {
            throw new BadArguments("At --rate %.0f each of %,d games would last more than %d s; take fewer --rooms."
                    .formatted(rate, rooms, Timetable.LONGEST_GAME.toSeconds()));
        }
        return new LoadPlan(manager, rooms, script, rate, duration, warmUp, processes, json, movesAlone, idle, check);
    }

    private String value(String option) throws BadArguments {
        if (!words.hasNext()) {
            throw new BadArguments("Something is missing behind %s.".formatted(option));
        }
        return words.next();
    }

    private int number(String option, int most) throws BadArguments {
        String value = value(option);
        if (!value.matches("[0-9]{1,7}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw new BadArguments("%s is a number from 1 to %d, not %s.".formatted(option, most, value));
        }
        return Integer.parseInt(value);
    }

    private Duration time(String option) throws BadArguments {
        String value = value(option);
        Matcher time = TIME.matcher(value);
        if (!time.matches()) {
            throw new BadArguments("%s is a time such as 500ms, 20s or 2m, not %s.".formatted(option, value));
        }
        long count = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            default -> Duration.ofMinutes(count);
        };
    }

    private List<ServerProcess> processes(String option) throws BadArguments {
        List<ServerProcess> found = new ArrayList<>();
        for (String pid : value(option).split(",", -1)) {
            if (!pid.matches("[0-9]{1,9}")
                    || ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                throw new BadArguments("There is no process %s on this machine.".formatted(pid));
            }
            found.add(new ServerProcess(Long.parseLong(pid)));
        }
        return found;
    }

    private Path file(String option) throws BadArguments {
        String value = value(option);
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new BadArguments("%s cannot be the name of a file.".formatted(value));
        }
    }

    private static URI address(String word) throws BadArguments {
        try {
            URI address = URI.create(word);
            if ("http".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // As below.
        }
        throw new BadArguments("%s is no address such as http://localhost:8081.".formatted(word));
    }
}
