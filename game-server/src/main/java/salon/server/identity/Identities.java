package salon.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every public ID that was ever used, with the hash of the private ID that owns it. The primary key decides when two nodes see a
 * new name at once. An owner never changes, so what was read once may be remembered.
 */
@Repository
@EnableConfigurationProperties(IdentityKey.class)
public class Identities {

    private final JdbcClient jdbc;
    private final IdentityKey key;
    private final Cache<PublicId, byte[]> known =
            Caffeine.newBuilder().maximumSize(100_000).build();

    Identities(JdbcClient jdbc, IdentityKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /**
     * Whether this private ID owns this public ID; a public ID that nobody owned is owned from now on.
     *
     * @throws org.springframework.dao.DataAccessException when it could not be read or stored; nothing is owned then
     */
    public boolean prove(PublicId publicId, PrivateId privateId) {
        byte[] shown = key.hash(publicId, privateId);
        // One at a time for each name: H2 lets a second insert of the same key spin, and with it a carrier thread.
        byte[] owner = known.get(publicId, name -> find(name).orElseGet(() -> claim(name, shown)));
        return MessageDigest.isEqual(owner, shown);
    }

    private byte[] claim(PublicId publicId, byte[] shown) {
        try {
            jdbc.sql("insert into identities (public_id, private_id_hash, since) values (?, ?, current_timestamp)")
                    .params(publicId.value(), shown)
                    .update();
            return shown;
        } catch (DuplicateKeyException e) {
            return find(publicId).orElseThrow(() -> e);
        }
    }

    private Optional<byte[]> find(PublicId publicId) {
        return jdbc.sql("select private_id_hash from identities where public_id = ?")
                .param(publicId.value())
                .query(byte[].class)
                .optional();
    }
}
