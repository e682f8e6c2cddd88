package salon.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.server.catalogue.Catalogue;
import salon.server.identity.PublicId;
import salon.server.journal.Entry;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Codec;
import salon.server.protocol.Refusal;
import salon.server.rules.Deal;
import salon.server.rules.Game;
import salon.server.rules.GameType;
import salon.server.rules.Ruling;
import salon.server.rules.Seat;
import salon.server.rules.Verdict;
import salon.server.rules.Viewer;
import tools.jackson.databind.node.JsonNodeFactory;

/** A game in somebody else's jar that is badly made: it may harm its own players, never the house. */
class FaultyGameTests {

    /** Cannot be shown once it has been played. */
    public static class Unshowable implements Game<Integer, Unshowable.Step> {

        public record Step(int by) {}

        @Override
        public GameType type() {
            return GameType.forTwo("unshowable", "Unshowable", "Fails.");
        }

        @Override
        public Class<Step> actions() {
            return Step.class;
        }

        @Override
        public Integer deal(Deal deal) {
            return 0;
        }

        @Override
        public Set<Seat> toMove(Integer state) {
            return Set.of(new Seat(state % 2));
        }

        @Override
        public Ruling<Integer> play(Integer state, Seat seat, Step action) {
            return Ruling.accepted(state + 1);
        }

        @Override
        public List<Step> moves(Integer state, Seat seat) {
            return List.of(new Step(1));
        }

        @Override
        public Object view(Integer state, Viewer viewer) {
            if (state > 0) {
                throw new IllegalStateException("no view of " + state);
            }
            return state;
        }

        @Override
        public Optional<Verdict> verdict(Integer state) {
            return Optional.empty();
        }
    }

    /** Can be played, but cannot tell how. */
    public static class Untold extends Unshowable {

        @Override
        public GameType type() {
            return GameType.forTwo("untold", "Untold", "Fails.");
        }

        @Override
        public List<Step> moves(Integer state, Seat seat) {
            throw new IllegalStateException("no moves in " + state);
        }

        @Override
        public Object view(Integer state, Viewer viewer) {
            return state;
        }
    }

    /** For three, but without a word on what happens when one of them gives up. */
    public static class Unleavable extends Unshowable {

        @Override
        public GameType type() {
            return new GameType("unleavable", "Unleavable", "Fails.", 2, 3, List.of());
        }
    }

    private final RoomFixture at = new RoomFixture();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void endsAGameThatCannotBeShown() throws Exception {
        Room room = at.open(
                at.journal, new Rulebook(catalogue(Unshowable.class), new Codec()), at.game("unshowable", 2, Map.of()));
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        bob.lobby();
        alice.lobby();
        alice.lobby();
        room.wish(alice, step("alice"));
        assertThat(alice.refusal().code()).isEqualTo(Refusal.UNAVAILABLE);
        assertThat(bob.refusal().code()).isEqualTo(Refusal.UNAVAILABLE);

        at.pass(RoomFixture.TURN, room);
        at.pass(RoomFixture.LINGER, room);
        room.stop();
        room.awaitEnd(Duration.ofSeconds(5));
        assertThat(at.entries())
                .contains(new Entry.TimedOut(List.of(new Seat(1))))
                .endsWith(new Entry.Reported(new Seat(0)), new Entry.Reported(new Seat(1)));
    }

    @Test
    void asksForNoMovesButForWhoeverWantsToKnow() throws Exception {
        Room room =
                at.open(at.journal, new Rulebook(catalogue(Untold.class), new Codec()), at.game("untold", 2, Map.of()));
        FakeConnection curious = new FakeConnection().wantingMoves();
        room.join(curious, new PublicId("alice"), null);
        curious.lobby();
        FakeConnection bob = at.join(room, "bob");
        assertThat(curious.refusal().code()).isEqualTo(Refusal.UNAVAILABLE);
        FakeConnection alice = at.join(room, "alice");
        room.wish(alice, step("alice"));
        for (FakeConnection either : List.of(alice, bob)) {
            assertThat(either.updateAfterLobbies().turn()).containsExactly(new PublicId("bob"));
        }
    }

    @Test
    void takesNoGameForThreeThatNobodyCanLeave() throws Exception {
        assertThatThrownBy(() -> catalogue(Unleavable.class)).hasMessageContaining("withdraws");
    }

    private static ClientMessage.Action step(String name) {
        return new ClientMessage.Action(
                new PublicId(name), JsonNodeFactory.instance.objectNode().put("by", 1), null);
    }

    private Catalogue catalogue(Class<? extends Game<?, ?>> game) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Game.class.getName()), game.getName());
        ClassLoader only = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.startsWith("META-INF/services") ? findResources(name) : super.getResources(name);
            }
        };
        return new Catalogue(only);
    }
}
