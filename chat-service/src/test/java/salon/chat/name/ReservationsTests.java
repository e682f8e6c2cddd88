package salon.chat.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static salon.chat.name.Reservations.Claim.FREE;
import static salon.chat.name.Reservations.Claim.OWNED;
import static salon.chat.name.Reservations.Claim.REFUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import salon.chat.name.Reservations.Claim;

class ReservationsTests {

    private static final IdentityKey KEY = new IdentityKey("0123456789abcdef0123456789abcdef");
    private static final PrivateId HERS = new PrivateId("a-secret-of-alice");
    private static final PrivateId HIS = new PrivateId("another-secret");

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabase.h2(), TestDatabase.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void giveANickToWhoeverShowsAPrivateIdFirst(DataSource database) {
        Reservations reservations = node(database);
        assertThat(reservations.claim(new Nick("alice"), null)).isEqualTo(FREE);
        assertThat(reservations.claim(new Nick("alice"), null))
                .as("it stays so")
                .isEqualTo(FREE);
        assertThat(reservations.claim(new Nick("alice"), HERS)).isEqualTo(OWNED);
        assertThat(reservations.claim(new Nick("alice"), HERS)).isEqualTo(OWNED);
        assertThat(reservations.claim(new Nick("alice"), HIS)).isEqualTo(REFUSED);
        assertThat(reservations.claim(new Nick("alice"), null)).isEqualTo(REFUSED);
        assertThat(reservations.claim(new Nick("bob"), null)).isEqualTo(FREE);
        assertThat(reservations.claim(new Nick("bob"), HERS))
                .as("one may own several")
                .isEqualTo(OWNED);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void giveAllThatLooksLikeANickWithIt(DataSource database) {
        Reservations reservations = node(database);
        reservations.claim(new Nick("alice"), HERS);
        for (String alike : List.of("ALICE", "аlice", "a1ice", "AIice", "ａｌｉｃｅ")) {
            assertThat(reservations.claim(new Nick(alike), null)).as(alike).isEqualTo(REFUSED);
            assertThat(reservations.claim(new Nick(alike), HIS)).as(alike).isEqualTo(REFUSED);
        }
        for (String alike : List.of("ALICE", "аlice", "a1ice", "AIice", "ａｌｉｃｅ")) {
            assertThat(reservations.claim(new Nick(alike), HERS)).as(alike).isEqualTo(OWNED);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void letAnOwnerHaveFurtherSpellingsUnlessSomebodyElseHasThem(DataSource database) {
        Reservations reservations = node(database);
        reservations.claim(new Nick("alice"), HERS);
        assertThat(reservations.claim(new Nick("ALLCE"), null))
                .as("nothing like alice")
                .isEqualTo(FREE);
        assertThat(reservations.claim(new Nick("ALICE"), HERS)).isEqualTo(OWNED);
        assertThat(reservations.claim(new Nick("ALLCE"), HIS))
                .as("much like ALICE, when written with a small l")
                .isEqualTo(REFUSED);

        reservations.claim(new Nick("lan"), HIS);
        reservations.claim(new Nick("ian"), HERS);
        for (PrivateId anyone : new PrivateId[] {HIS, HERS}) {
            assertThat(reservations.claim(new Nick("Ian"), anyone))
                    .as("could be either")
                    .isEqualTo(REFUSED);
        }
        assertThat(reservations.claim(new Nick("lan"), HIS)).isEqualTo(OWNED);
        assertThat(reservations.claim(new Nick("ian"), HERS)).isEqualTo(OWNED);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void claimNothingOfANickOfWhichSomeBelongsToAnother(DataSource database) {
        Reservations reservations = node(database);
        reservations.claim(new Nick("lan"), HIS);
        assertThat(reservations.claim(new Nick("Ian"), HERS)).isEqualTo(REFUSED);
        assertThat(reservations.claim(new Nick("ian"), null)).isEqualTo(FREE);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void holdOnEveryNodeAndAfterARestart(DataSource database) {
        node(database).claim(new Nick("alice"), HERS);
        Reservations other = node(database);
        assertThat(other.claim(new Nick("ALICE"), HIS)).isEqualTo(REFUSED);
        assertThat(other.claim(new Nick("ALICE"), HERS)).isEqualTo(OWNED);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void giveANickToOneOfManyWhoWantItAtOnce(DataSource database) throws Exception {
        List<Reservations> nodes = List.of(node(database), node(database));
        String[] spellings = {"alice", "ALICE", "AIice", "аlice"};
        for (int round = 0; round < 10; round++) {
            String suffix = "-" + round;
            List<Callable<Claim>> wishes = IntStream.range(0, 16)
                    .<Callable<Claim>>mapToObj(number -> () -> nodes.get(number % 2)
                            .claim(
                                    new Nick(spellings[number / 2 % 4] + suffix),
                                    new PrivateId("the-secret-number-" + number)))
                    .toList();
            List<Integer> owners = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Claim>> answers = threads.invokeAll(wishes);
                for (int i = 0; i < answers.size(); i++) {
                    if (answers.get(i).get() == OWNED) {
                        owners.add(i);
                    }
                }
            }
            assertThat(owners).as("owners of alice" + suffix).hasSize(1);
            PrivateId owner = new PrivateId("the-secret-number-" + owners.getFirst());
            assertThat(nodes.getFirst().claim(new Nick(spellings[owners.getFirst() / 2 % 4] + suffix), owner))
                    .isEqualTo(OWNED);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void letOneOwnerComeFromManyDevicesAtOnce(DataSource database) throws Exception {
        List<Reservations> nodes = List.of(node(database), node(database));
        List<Callable<Claim>> wishes = IntStream.range(0, 16)
                .<Callable<Claim>>mapToObj(number ->
                        () -> nodes.get(number % 2).claim(new Nick(number % 3 == 0 ? "alice" : "ALICE"), HERS))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Claim> answer : threads.invokeAll(wishes)) {
                assertThat(answer.get()).isEqualTo(OWNED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void storeOnlyAKeyedHash(DataSource database) {
        node(database).claim(new Nick("alice"), HERS);
        byte[] stored = JdbcClient.create(database)
                .sql("select owner_hash from reservations")
                .query(byte[].class)
                .single();
        assertThat(stored).hasSize(32).isEqualTo(KEY.hash("alice", HERS));
        assertThat(new IdentityKey("another key of thirty-two bytes!").hash("alice", HERS))
                .isNotEqualTo(stored);
        assertThat(KEY.hash("bob", HERS)).isNotEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takeTheLongestNick(DataSource database) {
        Reservations reservations = node(database);
        for (String longest : List.of("m".repeat(32), "\ufdfa".repeat(32), "😀".repeat(32))) {
            assertThat(reservations.claim(new Nick(longest), HERS)).isEqualTo(OWNED);
            assertThat(reservations.claim(new Nick(longest), HIS)).isEqualTo(REFUSED);
        }
    }

    @Test
    void sayWhenTheDatabaseIsAway() {
        Reservations reservations = node(new DriverManagerDataSource("jdbc:h2:mem:nothing-is-there;IFEXISTS=TRUE"));
        assertThatThrownBy(() -> reservations.claim(new Nick("alice"), HERS)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> reservations.claim(new Nick("alice"), null)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void neverShowASecret() {
        assertThat(HERS.toString()).doesNotContain("a-secret");
        assertThat(KEY.toString()).doesNotContain("0123");
    }

    @Test
    void refuseAKeyThatIsMissingOrShort() {
        assertThatThrownBy(() -> new IdentityKey("short")).hasMessageContaining("salon.identity.key");
        assertThatThrownBy(() -> new IdentityKey(null)).hasMessageContaining("SALON_IDENTITY_KEY");
    }

    @Test
    void takeAPrivateIdOfEightToAHundredAndTwentyEightCharacters() {
        assertThat(new PrivateId("x".repeat(8))).isNotNull();
        assertThat(new PrivateId("😀".repeat(128))).isNotNull();
        for (String bad : List.of("", "x".repeat(7), "😀".repeat(7), "x".repeat(129))) {
            assertThatThrownBy(() -> new PrivateId(bad)).hasMessageContaining("8 to 128 characters");
        }
    }

    private static Reservations node(DataSource database) {
        return new Reservations(JdbcClient.create(database), KEY);
    }
}
