package salon.chat.manager;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import salon.chat.command.Plain;

/**
 * A game as the game-manager has created it; just the fields that are read here, each absent if the answer makes no sense.
 */
record NewGame(
        @Nullable String code,
        @Nullable String game,
        @Nullable String host,
        @Nullable String webSocketUrl) {

    private static final int LONGEST = 64;
    private static final int LONGEST_URL = 500;

    /**
     * {@code alice plays tic-tac-toe: join K7Q2MX at ws://…}.
     *
     * @throws NullPointerException when that is no game
     */
    String line() {
        return "%s plays %s: join %s at %s"
                .formatted(
                        plain(host, LONGEST),
                        plain(game, LONGEST),
                        plain(code, LONGEST),
                        plain(webSocketUrl, LONGEST_URL));
    }

    private static String plain(@Nullable String field, int most) {
        return Plain.of(Objects.requireNonNull(field), most);
    }
}
