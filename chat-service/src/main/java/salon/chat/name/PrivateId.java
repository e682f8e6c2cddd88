package salon.chat.name;

import java.nio.charset.StandardCharsets;

/**
 * The secret that proves that a nick is yours, as in the game ("ID privée"): 8 to 128 characters. It cannot be written: not to JSON, not to a log.
 */
public final class PrivateId {

    private final String secret;

    public PrivateId(String secret) {
        int length = secret.codePointCount(0, secret.length());
        if (length < 8 || length > 128) {
            throw new IllegalArgumentException("A private ID has 8 to 128 characters.");
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
