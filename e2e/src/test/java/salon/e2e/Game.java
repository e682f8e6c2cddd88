package salon.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import salon.e2e.history.PlayerRecord;

/** One game between bots. */
final class Game {

    /** A kind of game that bots can play. */
    record Kind(String parameters, Moves moves, int seats) {

        static final List<Kind> ALL = List.of(
                new Kind("\"game\":\"tic-tac-toe\"", Moves.TIC_TAC_TOE, 2),
                new Kind("\"game\":\"connect-four\"", Moves.CONNECT_FOUR, 2),
                new Kind("\"game\":\"nim\",\"seats\":3,\"options\":{\"heaps\":[7,8,9]}", Moves.NIM, 3),
                new Kind("\"game\":\"rock-paper-scissors\",\"options\":{\"bestOf\":9}", Moves.ROCK_PAPER_SCISSORS, 2));

        /** What to ask of the game-manager. A turn lasts long enough for no outage to take one away. */
        @Override
        public String parameters() {
            return "{%s,\"turnSeconds\":3600}".formatted(parameters);
        }
    }

    final String code;
    private final List<Bot> bots = new ArrayList<>();

    Game(String code, Kind kind, List<String> names, Supplier<String> server, long seed, Duration thinking) {
        this.code = code;
        for (int i = 0; i < kind.seats(); i++) {
            bots.add(new Bot(names.get(i), code, server, kind.moves(), seed + i, thinking));
        }
    }

    Game(String code, List<Bot> bots) {
        this.code = code;
        this.bots.addAll(bots);
    }

    List<Bot> bots() {
        return bots;
    }

    Game play(ExecutorService threads) throws Exception {
        List<Future<Bot>> playing =
                bots.stream().map(bot -> threads.submit(bot::play)).toList();
        for (Future<Bot> each : playing) {
            each.get();
        }
        return this;
    }

    /** How many moves were acknowledged. */
    int moves() {
        return bots.stream().mapToInt(bot -> bot.diary().answered().size()).sum();
    }

    int connections() {
        return bots.stream().mapToInt(Bot::connections).sum();
    }

    List<PlayerRecord> records() {
        return bots.stream().map(Bot::record).toList();
    }
}
