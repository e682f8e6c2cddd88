package salon.manager.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every game that can be played. */
public record Catalogue(List<GameType> games) {

    public Catalogue {
        games = List.copyOf(games);
    }

    Optional<GameType> find(String game) {
        return games.stream().filter(type -> type.game().equals(game)).findFirst();
    }

    /** For a sentence: {@code nim, tic-tac-toe}. */
    public String names() {
        return games.stream().map(GameType::game).collect(Collectors.joining(", "));
    }
}
