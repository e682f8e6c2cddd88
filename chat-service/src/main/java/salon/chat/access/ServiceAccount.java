package salon.chat.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account under which the services call each other.
 *
 * @param password generated at the first start by {@code ./run} and the same for all services; at least 16 characters
 */
@ConfigurationProperties("salon.service")
public record ServiceAccount(@DefaultValue("salon") String name, String password) {

    public ServiceAccount {
        if (password == null || password.length() < 16) {
            throw new IllegalArgumentException("salon.service.password is missing or shorter than 16 characters: "
                    + "./run generates one under data/secrets; otherwise set SALON_SERVICE_PASSWORD.");
        }
    }

    /** Without the password, which must never reach a log. */
    @Override
    public String toString() {
        return "ServiceAccount[" + name + "]";
    }
}
