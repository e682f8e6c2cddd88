package salon.stats.name;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import salon.stats.problem.Problem;

/** The name of what is played, such as {@code tic-tac-toe}. Any game that a game-server knows is welcome here. */
public record GameName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{0,63}");

    public GameName {
        if (!FORM.matcher(value).matches()) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "BAD_GAME",
                    "Name the game, such as tic-tac-toe: 1 to 64 plain letters, digits, _ - or . ; this is not: "
                            + Shown.of(value));
        }
    }

    public static GameName of(@Nullable String text) {
        return new GameName(text == null ? "" : text);
    }

    @Override
    public String toString() {
        return value;
    }
}
