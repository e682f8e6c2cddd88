package salon.chat.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import salon.chat.name.Nick;

/** What the register promises to nodes that share it, whichever database it is in. */
abstract class RegisterContract {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final NodeSettings SETTINGS = new NodeSettings(
            Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofMillis(100));

    /** One node, and what it was told by its register. */
    private static final class Member implements Watcher {

        private final SharedRegister register;
        private final List<Changes> wrote = Collections.synchronizedList(new ArrayList<>());
        private final List<String> lost = Collections.synchronizedList(new ArrayList<>());
        private final List<Presence> again = Collections.synchronizedList(new ArrayList<>());

        private Member(Presences presences, PresenceWriter writer) {
            register = new SharedRegister(presences, writer, SETTINGS, this);
            register.start();
        }

        @Override
        public void wrote(String node, long version, List<Presence> changes) {
            wrote.add(new Changes(version, changes));
        }

        @Override
        public void cameAgain(Presence presence) {
            again.add(presence);
        }

        @Override
        public void lost(Presence presence) {
            lost.add(presence.nick());
        }

        @Override
        public void goes(String node) {}

        private OptionalLong enter(String nick, boolean owner) {
            return register.enter(person(nick, owner)).join();
        }
    }

    private Presences presences;
    private PresenceWriter writer;
    private JdbcTemplate jdbc;
    private final List<Member> members = new ArrayList<>();

    abstract DataSource database();

    @BeforeEach
    void migrate() {
        DataSource database = database();
        jdbc = new JdbcTemplate(database);
        presences = new Presences(JdbcClient.create(database));
        writer = new PresenceWriter(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    @AfterEach
    void stop() {
        members.forEach(member -> member.register.stop());
        assertThat(presences.listNodes()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from nicks_in_use", Integer.class))
                .isZero();
    }

    private Member member() {
        Member member = new Member(presences, writer);
        members.add(member);
        return member;
    }

    private static Presence person(String nick, boolean owner) {
        return new Presence("stay-" + UUID.randomUUID(), nick, "salon", owner, 0);
    }

    @ParameterizedTest
    @CsvSource({"racer,racer", "racer,RACER", "racer,r\u0430cer", "ALICE,allce"})
    void letsOneOfTwoInWhoComeAtOnceByDifferentNodes(String first, String second) {
        Member one = member();
        Member other = member();
        for (int round = 0; round < 20; round++) {
            Presence a = person(first, false);
            Presence b = person(second, false);
            CompletableFuture<OptionalLong> inOne = one.register.enter(a);
            CompletableFuture<OptionalLong> inOther = other.register.enter(b);
            boolean oneIsIn = inOne.join().isPresent();
            assertThat(inOther.join().isPresent()).as("round " + round).isNotEqualTo(oneIsIn);
            if (oneIsIn) {
                one.register.leave(a);
            } else {
                other.register.leave(b);
            }
        }
    }

    /** Each takes locks that another wants: none may wait for ever, nor may two be let in. */
    @Test
    void neverLetsTwoInWhoeverElseComesAndGoes() {
        List<Member> all = List.of(member(), member(), member());
        List<String> nicks = List.of("alice", "ALICE", "allce", "bob", "B0B", "carol");
        for (int round = 0; round < 15; round++) {
            record Asked(Member member, Presence person, CompletableFuture<OptionalLong> answer) {}
            List<Asked> asked = new ArrayList<>();
            for (Member member : all) {
                for (String nick : nicks) {
                    Presence person = person(nick, false);
                    asked.add(new Asked(member, person, member.register.enter(person)));
                }
            }
            Set<String> keys = new HashSet<>();
            for (Asked each : asked) {
                if (each.answer().join().isPresent()) {
                    new Nick(each.person().nick())
                            .keys()
                            .forEach(key -> assertThat(keys.add(key)).as(key).isTrue());
                }
            }
            asked.forEach(each -> each.member().register.leave(each.person()));
            assertThat(keys).contains("bob", "carol");
            await().atMost(PATIENCE)
                    .until(() -> jdbc.queryForObject("select count(*) from nicks_in_use", Integer.class) == 0);
        }
    }

    @Test
    void letsAnOwnerTakeTheirOwnPlaceElsewhereAndNumbersThemInOrder() {
        Member one = member();
        Member other = member();
        long first = one.enter("lady", true).orElseThrow();
        long second = other.enter("LADY", true).orElseThrow();
        long third = one.enter("lady", true).orElseThrow();
        assertThat(second).isGreaterThan(first);
        assertThat(third).isGreaterThan(second);
        assertThat(jdbc.queryForObject("select count(*) from stays", Integer.class))
                .isEqualTo(1);
        assertThat(other.enter("lady", false)).isEmpty();
    }

    @Test
    void tellsAnOwnersOldNodeInTheEndThoughItHeardNothing() {
        Member one = member();
        Member other = member();
        one.enter("lady", true).orElseThrow();
        other.enter("lady", true).orElseThrow();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(one.lost).containsExactly("lady"));
    }

    @Test
    void knowsWhoUsesANickWithoutOwningIt() {
        Member one = member();
        one.enter("user", false).orElseThrow();
        one.enter("lady", true).orElseThrow();
        assertThat(one.register.isInUse(new Nick("USER"))).isTrue();
        assertThat(one.register.isInUse(new Nick("lady"))).isFalse();
        assertThat(one.register.isInUse(new Nick("nobody"))).isFalse();
    }

    @Test
    void keepsAllThatChangedUnderVersionsWithoutAGap() {
        Member one = member();
        Presence nora = person("nora", false);
        long came = one.register.enter(nora).join().orElseThrow();
        for (int i = 0; i < 20; i++) {
            one.register.change(new Presence(nora.stay(), "nora", "room-" + i, i > 10, came));
            one.enter("other-" + i, false);
        }
        one.register.leave(new Presence(nora.stay(), "nora", "room-19", true, came));
        await().atMost(PATIENCE)
                .until(() -> one.wrote.getLast().presences().getLast().room() == null);

        String node = one.register.node();
        assertThat(presences.readSince(node, 0)).isEqualTo(new Reading.Changed(List.copyOf(one.wrote)));
        assertThat(one.wrote)
                .extracting(Changes::version)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(one.wrote.getFirst().version()).isEqualTo(1);
        assertThat(one.wrote.getLast().version()).isEqualTo(one.wrote.size());
        assertThat(presences.read(node)).isInstanceOfSatisfying(Reading.Everyone.class, everyone -> {
            assertThat(everyone.version()).isEqualTo(one.wrote.size());
            assertThat(everyone.people())
                    .hasSize(20)
                    .allSatisfy(person -> assertThat(person.nick()).startsWith("other-"));
        });
        jdbc.update("delete from presence_changes where version < 5");
        assertThat(presences.readSince(node, 2)).isInstanceOf(Reading.Everyone.class);
    }

    @Test
    void aNodeThatWasGivenUpComesBackWithEveryoneWhoseNickIsFree() {
        Member one = member();
        Member other = member();
        one.enter("carl", false);
        one.enter("otto", false);
        String name = one.register.node();
        // As another node does it.
        jdbc.update("delete from nodes where id = ?", name);
        boolean taken = other.enter("otto", false).isPresent();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(one.again).extracting(Presence::nick).contains("carl"));
        assertThat(one.lost).isEqualTo(taken ? List.of("otto") : List.of());
        assertThat(one.register.node()).isNotEqualTo(name);
        assertThat(presences.read(name)).isInstanceOf(Reading.Gone.class);
        assertThat(other.enter("carl", false)).isEmpty();
    }

    @Test
    void aNodeThatGoesTakesItsPeopleWithIt() {
        Member one = member();
        Member other = member();
        one.enter("carl", false);
        one.register.stop();
        assertThat(other.enter("carl", false)).isPresent();
    }
}
