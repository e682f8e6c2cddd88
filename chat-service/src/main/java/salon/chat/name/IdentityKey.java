package salon.chat.name;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key under which private IDs are hashed, generated at the first start and the same on every node. Who loses it locks
 * everyone out of their nick.
 *
 * @param key at least 32 characters
 */
@ConfigurationProperties("salon.identity")
public record IdentityKey(String key) {

    public IdentityKey {
        if (key == null || key.length() < 32) {
            throw new IllegalArgumentException("salon.identity.key is missing or shorter than 32 characters: "
                    + "./run generates one under data/secrets; otherwise set SALON_IDENTITY_KEY.");
        }
    }

    /** HMAC-SHA-256 over a nick's key and the private ID, 32 bytes: the same secret under two names gives two hashes. */
    byte[] hash(String nickKey, PrivateId privateId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(nickKey.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(privateId.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "IdentityKey[hidden]";
    }
}
