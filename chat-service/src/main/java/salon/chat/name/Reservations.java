package salon.chat.name;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The nicks that belong to somebody: the first private ID that is shown with one owns it, and all that look like it, from then
 * on.
 *
 * <p>What is owned are a nick's keys, each a row; the primary key decides when two nodes see a new one at once. The owner of
 * {@code alice} who comes as {@code ALICE} comes to own the capitals' other key too, unless somebody else does: then nobody may
 * be called so. An owner never changes.
 */
@Component
@EnableConfigurationProperties(IdentityKey.class)
public class Reservations {

    /** What a private ID, or none, is worth for a nick. */
    public enum Claim {
        /** Nobody owns the nick, and it stays so. */
        FREE,
        /** The private ID owns it, perhaps only from now on. */
        OWNED,
        /** Somebody else owns it. */
        REFUSED
    }

    private final JdbcClient jdbc;
    private final IdentityKey key;
    private final Turnstile turnstile = new Turnstile();

    Reservations(JdbcClient jdbc, IdentityKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /**
     * Waits for the database. The same may be asked again as often as one likes.
     *
     * @param privateId if one was shown
     * @throws org.springframework.dao.DataAccessException when it could not be read or stored; nothing is known then
     */
    public Claim claim(Nick nick, @Nullable PrivateId privateId) {
        Collection<String> keys = nick.keys();
        if (privateId == null) {
            return owners(keys).isEmpty() ? Claim.FREE : Claim.REFUSED;
        }
        SortedMap<String, byte[]> shown = new TreeMap<>();
        keys.forEach(nickKey -> shown.put(nickKey, key.hash(nickKey, privateId)));
        return turnstile.pass(keys, () -> claim(shown));
    }

    /** Each time that another node was first with a key, one key less is left to claim. */
    private Claim claim(SortedMap<String, byte[]> shown) {
        for (int left = shown.size(); ; left--) {
            Map<String, byte[]> owners = owners(shown.keySet());
            if (!owners.entrySet().stream()
                    .allMatch(owner -> MessageDigest.isEqual(owner.getValue(), shown.get(owner.getKey())))) {
                return Claim.REFUSED;
            }
            SortedMap<String, byte[]> unowned = new TreeMap<>(shown);
            unowned.keySet().removeAll(owners.keySet());
            try {
                store(unowned);
                return Claim.OWNED;
            } catch (DuplicateKeyException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    /** All or none, being one statement; in the keys' order, so that two nodes cannot wait for each other in a circle. */
    private void store(SortedMap<String, byte[]> hashes) {
        if (!hashes.isEmpty()) {
            String rows = String.join(
                    ", ",
                    hashes.keySet().stream()
                            .map(row -> "(?, ?, current_timestamp)")
                            .toList());
            var insert = jdbc.sql("insert into reservations (nick_key, owner_hash, since) values " + rows);
            for (var hash : hashes.entrySet()) {
                insert = insert.param(hash.getKey()).param(hash.getValue());
            }
            insert.update();
        }
    }

    private Map<String, byte[]> owners(Collection<String> keys) {
        Map<String, byte[]> owners = new HashMap<>();
        jdbc.sql("select nick_key, owner_hash from reservations where nick_key in (:keys)")
                .param("keys", keys)
                .query(row -> {
                    owners.put(row.getString("nick_key"), row.getBytes("owner_hash"));
                });
        return owners;
    }
}
