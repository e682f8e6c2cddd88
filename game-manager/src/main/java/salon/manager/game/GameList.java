package salon.manager.game;

import java.util.List;
import org.springframework.data.domain.Page;

/** One page of the games that everyone may see, newest first. */
record GameList(List<GameInfo> games, PageInfo page) {

    static GameList of(Page<GameInfo> games) {
        return new GameList(
                games.getContent(),
                new PageInfo(games.getNumber(), games.getSize(), games.getTotalElements(), games.getTotalPages()));
    }

    record PageInfo(int number, int size, long totalElements, int totalPages) {}
}
