package salon.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static salon.server.room.RoomFixture.CODE;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import salon.server.fanout.FakeWire;
import salon.server.identity.PublicId;
import salon.server.journal.Append;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.journal.Stored;
import salon.server.manager.CreatedGames;
import salon.server.protocol.ClientMessage;
import salon.server.rules.Seat;

/** Rooms that another node holds, or none, seen in passing. */
class GlancesTests {

    private static final Code OTHER = new Code("8WHT3D");

    private final RoomFixture at = new RoomFixture();
    private final Opening opening = new Opening(at.journal, mock(CreatedGames.class), at.rulebook, at.clock);
    private final Rooms empty = new Rooms(
            at.journal,
            opening,
            new Referee(at.rulebook),
            new Scene("ws://test"),
            at.rematches,
            at.herald,
            at.clock,
            new RoomSettings(
                    RoomFixture.LINGER,
                    Duration.ofMillis(50),
                    Duration.ofMillis(10),
                    Duration.ofDays(1),
                    Duration.ofDays(1)),
            FakeWire.nobodyElsewhere());
    private final Glances glances = new Glances(empty, at.journal, opening);

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void followsAGameThatGoesOnElsewhere() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        alice.lobby();
        assertThat(status(CODE)).isEqualTo("waiting");
        at.join(room, "bob");
        assertThat(alice.lobby().status()).isEqualTo("playing");
        assertThat(status(CODE)).isEqualTo("playing");
        assertThat(empty.holds(CODE)).as("looking takes no room").isFalse();
    }

    @Test
    void readsAGameThatIsOverOnlyOnce() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        at.join(room, "bob");
        room.wish(alice, new ClientMessage.Resign(new PublicId("alice")));
        alice.updateAfterLobbies();
        assertThat(status(CODE)).isEqualTo("over");

        at.database.fail(true);
        assertThat(status(CODE)).isEqualTo("over");
        assertThatThrownBy(() -> glances.list(Set.of(OTHER))).isInstanceOf(DataAccessException.class);
        at.database.fail(false);
    }

    @Test
    void leavesOutAGameThatThisServerHasNoLonger() {
        FakeConnection alice = at.join(at.ticTacToe(), "alice");
        alice.lobby();
        at.journal.append(new Append(
                OTHER,
                List.of(
                        new Stored(1, at.clock.instant(), at.game("ludo", 2, Map.of())),
                        new Stored(2, at.clock.instant(), new Entry.SeatTaken(new Seat(0), new PublicId("alice"))),
                        new Stored(3, at.clock.instant(), new Entry.SeatTaken(new Seat(1), new PublicId("bob")))),
                List.of(),
                Append.Becomes.PLAYING));
        assertThat(glances.list(new LinkedHashSet<>(List.of(OTHER, CODE))))
                .extracting(Glance::code)
                .containsExactly(CODE);
    }

    private String status(Code code) {
        List<Glance> seen = glances.list(Set.of(code));
        assertThat(seen).hasSize(1);
        return seen.getFirst().status();
    }
}
