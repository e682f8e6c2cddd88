package salon.benchmarks.game;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole game, the same each time: everyone moves in turn, the host first, until the last move ends it.
 *
 * @param parameters what the game-manager is asked for, JSON
 * @param actions one for each move, JSON
 */
record Script(String game, int players, String parameters, List<String> actions) {

    private static final String PARAMETERS = "{\"game\":\"%s\",\"seats\":%d,\"turnSeconds\":3600%s}";

    /** Seven moves; the host wins in the first column. */
    private static final List<Integer> CELLS = List.of(0, 1, 4, 8, 3, 5, 6);

    /** Seven moves; the host has four in the first column. */
    private static final List<Integer> COLUMNS = List.of(0, 1, 0, 1, 0, 1, 0);

    private static final int ROUNDS_OF_NIM = 4;

    static Script of(String game, int players) throws BadArguments {
        return switch (game) {
            case "tic-tac-toe" -> of(game, players, 2, "", CELLS.stream().map("{\"cell\":%d}"::formatted));
            case "connect-four" -> of(game, players, 2, "", COLUMNS.stream().map("{\"column\":%d}"::formatted));
            case "nim" -> {
                int moves = ROUNDS_OF_NIM * players;
                String options = ",\"options\":{\"heaps\":[%d]}".formatted(moves);
                yield of(
                        game,
                        players,
                        6,
                        options,
                        IntStream.range(0, moves).mapToObj(move -> "{\"heap\":0,\"count\":1}"));
            }
            default ->
                throw new BadArguments(
                        "--game %s cannot be played here; tic-tac-toe, connect-four and nim can.".formatted(game));
        };
    }

    private static Script of(String game, int players, int most, String options, Stream<String> actions)
            throws BadArguments {
        if (players < 2 || players > most) {
            throw new BadArguments("%s is for %s, not for %d players."
                    .formatted(game, most == 2 ? "2 players" : "2 to " + most + " players", players));
        }
        return new Script(
                game,
                players,
                PARAMETERS.formatted(game, players, options),
                Collections.unmodifiableList(actions.toList()));
    }

    int moves() {
        return actions.size();
    }

    /** The number of the entry in a room's journal that the first move gets: it is opened first, and each player takes a seat. */
    int firstMove() {
        return players + 2;
    }

    /** How many moves were made when that was the last entry. */
    int madeBy(int seq) {
        return Math.max(0, seq - firstMove() + 1);
    }

    /** Whose move it is. */
    int mover(int move) {
        return move % players;
    }
}
