package salon.server.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.nio.charset.StandardCharsets;

/**
 * The secret that proves a public ID ("ID privée"): 8 to 128 characters. It cannot be written: not to JSON, not to a log.
 */
public final class PrivateId {

    private final String secret;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PrivateId(String secret) {
        int length = secret.codePointCount(0, secret.length());
        if (length < 8 || length > 128) {
            throw new IllegalArgumentException("A privateId has 8 to 128 characters.");
        }
        this.secret = secret;
    }

    byte[] bytes() {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "PrivateId[hidden]";
    }
}
