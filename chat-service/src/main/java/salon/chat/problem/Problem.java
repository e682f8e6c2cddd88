package salon.chat.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A refusal of a REST request, in the shape of RFC 9457.
 *
 * <p>{@code code} is stable and in capitals ({@code UNKNOWN_STATION}), {@code type} is the same as a URN
 * ({@code urn:salon:problem:unknown-game}), {@code detail} is a sentence for a person.
 */
public final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String detail;

    public Problem(HttpStatus status, String code, String detail) {
        super(status, body(status, code, detail), null);
        this.code = code;
        this.detail = detail;
    }

    /** Says more, for programs: a field beside the sentence. */
    public Problem with(String field, Object value) {
        getBody().setProperty(field, value);
        return this;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** A sentence, for people. */
    public String detail() {
        return detail;
    }

    /** The body alone, for refusals that Spring itself raised. */
    static ProblemDetail body(HttpStatusCode status, String code, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(
                URI.create("urn:salon:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        body.setProperty("code", code);
        return body;
    }
}
