package salon.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import salon.server.journal.TestDatabase;

class IdentitiesTests {

    private static final IdentityKey KEY = new IdentityKey("0123456789abcdef0123456789abcdef");
    private static final PublicId ALICE = new PublicId("alice");
    private static final PrivateId SECRET = new PrivateId("a-secret-of-alice");

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabase.h2(), TestDatabase.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void givesANameToWhoeverProvesItFirst(DataSource database) {
        Identities identities = new Identities(JdbcClient.create(database), KEY);
        assertThat(identities.prove(ALICE, SECRET)).isTrue();
        assertThat(identities.prove(ALICE, new PrivateId("another-secret"))).isFalse();
        assertThat(identities.prove(ALICE, SECRET)).isTrue();
        assertThat(identities.prove(new PublicId("Alice"), new PrivateId("another-secret")))
                .as("names differ by case")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void remembersOwnersForOtherNodesAndAfterARestart(DataSource database) {
        new Identities(JdbcClient.create(database), KEY).prove(ALICE, SECRET);
        Identities other = new Identities(JdbcClient.create(database), KEY);
        assertThat(other.prove(ALICE, new PrivateId("another-secret"))).isFalse();
        assertThat(other.prove(ALICE, SECRET)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void givesANameToOneOfManyWhoWantItAtOnce(DataSource database) throws Exception {
        List<Callable<Boolean>> wishes = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(number -> () -> new Identities(JdbcClient.create(database), KEY)
                        .prove(ALICE, new PrivateId("the-secret-number-" + number)))
                .toList();
        int owners = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(wishes)) {
                owners += answer.get() ? 1 : 0;
            }
        }
        assertThat(owners).isOne();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void storesOnlyAKeyedHash(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        new Identities(jdbc, KEY).prove(ALICE, SECRET);
        byte[] stored = jdbc.sql("select private_id_hash from identities")
                .query(byte[].class)
                .single();
        assertThat(stored).hasSize(32).isEqualTo(KEY.hash(ALICE, SECRET));
        assertThat(new IdentityKey("another key of thirty-two bytes!").hash(ALICE, SECRET))
                .isNotEqualTo(stored);
        assertThat(KEY.hash(new PublicId("bob"), SECRET)).isNotEqualTo(stored);
    }

    @Test
    void neverShowsASecret() {
        assertThat(SECRET.toString()).doesNotContain("a-secret");
        assertThat(KEY.toString()).doesNotContain("0123");
    }

    @Test
    void refusesAKeyThatIsMissingOrShort() {
        assertThatThrownBy(() -> new IdentityKey("short")).hasMessageContaining("salon.identity.key");
        assertThatThrownBy(() -> new IdentityKey(null)).hasMessageContaining("SALON_IDENTITY_KEY");
    }
}
