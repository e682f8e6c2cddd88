package salon.manager.game;

import org.springframework.http.HttpStatus;
import salon.manager.problem.Problem;

/** The ways to say no to a wish for a game. What was sent is quoted, but not at any length. */
final class Refusals {

    private static final int QUOTED = 60;

    private Refusals() {}

    /** The request as such makes no sense: 400. */
    static Problem badRequest(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "BAD_REQUEST", detail);
    }

    /** The request makes sense, but there is no such game: 422. */
    static Problem impossible(String code, String detail) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    static Problem unknownGame(String code) {
        return new Problem(
                HttpStatus.NOT_FOUND, "UNKNOWN_GAME", "There is no game with the code %s.".formatted(quote(code)));
    }

    static String quote(Object sent) {
        String text = sent.toString();
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
