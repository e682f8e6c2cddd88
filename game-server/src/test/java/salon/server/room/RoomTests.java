package salon.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static salon.server.room.RoomFixture.LINGER;
import static salon.server.room.RoomFixture.TURN;
import static salon.server.room.RoomFixture.cell;
import static salon.server.room.RoomFixture.choice;
import static salon.server.room.RoomFixture.take;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.server.identity.PrivateId;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage;
import salon.server.protocol.ServerMessage.Bye;
import salon.server.protocol.ServerMessage.Lobby;
import salon.server.protocol.ServerMessage.Refused;
import salon.server.protocol.ServerMessage.Update;
import salon.server.rules.Seat;
import salon.server.stats.Result;
import salon.server.stats.Result.Outcome;

/** One room from the outside: what is asked of it, and what everyone hears. */
class RoomTests {

    private static final PublicId ALICE = new PublicId("alice");
    private static final PublicId BOB = new PublicId("bob");
    private static final PublicId CAROL = new PublicId("carol");

    private final RoomFixture at = new RoomFixture();

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void tellsTheLobbyToEveryone() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        assertThat(alice.lobby()).satisfies(lobby -> {
            assertThat(lobby.seq()).isEqualTo(2);
            assertThat(lobby.status()).isEqualTo("waiting");
        });
        FakeConnection bob = at.join(room, "bob");
        for (FakeConnection each : List.of(alice, bob)) {
            Lobby lobby = each.lobby();
            assertThat(lobby.seq()).isEqualTo(3);
            assertThat(lobby.status()).isEqualTo("playing");
            assertThat(lobby.players().stream().map(player -> player.publicId()))
                    .containsExactly(ALICE, BOB);
            assertThat(lobby.turn()).containsExactly(ALICE);
        }
    }

    @Test
    void keepsASeatForTheHost() {
        Room room = at.ticTacToe();
        FakeConnection bob = at.join(room, "bob");
        assertThat(bob.lobby().players().getFirst().seat()).isEqualTo(1);
        assertThat(at.join(room, "carol").refusal().code()).isEqualTo(Refusal.ROOM_FULL);
        at.join(room, "alice");
        assertThat(bob.lobby().status()).isEqualTo("playing");
    }

    @Test
    void givesTheWinnerVictoryAndTheLoserDefeatAndTheWatcherTheWinners() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        FakeConnection watcher = new FakeConnection();
        room.watch(watcher, null);
        aliceWins(room, alice, bob);
        assertThat(last(alice).status()).isEqualTo("victory");
        assertThat(last(bob).status()).isEqualTo("defeat");
        Update seen = last(watcher);
        assertThat(seen.status()).isEqualTo("over");
        assertThat(seen.winners()).containsExactly(ALICE);
        assertThat(seen.seq()).isEqualTo(8);
    }

    @Test
    void refusesToTheSenderAloneAndChangesNothing() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        room.wish(alice, cell("alice", 0));
        assertThat(skipLobbies(alice).code()).isEqualTo(Refusal.NOT_STARTED);
        FakeConnection bob = at.join(room, "bob");
        alice.lobby();
        bob.lobby();

        room.wish(bob, cell("bob", 0, "b1"));
        assertThat(bob.refusal()).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(Refusal.NOT_YOUR_TURN);
            assertThat(refused.detail()).isEqualTo("It is alice's turn.");
            assertThat(refused.id()).isEqualTo("b1");
        });
        room.wish(alice, cell("alice", 9));
        assertThat(alice.refusal().code()).isEqualTo(Refusal.ILLEGAL_MOVE);
        room.wish(alice, choice("alice", "rock"));
        assertThat(alice.refusal().code()).isEqualTo(Refusal.BAD_MESSAGE);
        room.wish(alice, new ClientMessage.AcceptDraw(ALICE));
        assertThat(alice.refusal().code()).isEqualTo(Refusal.NO_DRAW_OFFERED);
        room.wish(alice, new ClientMessage.Rematch(ALICE));
        assertThat(alice.refusal().code()).isEqualTo(Refusal.GAME_NOT_OVER);
        room.wish(new FakeConnection(), cell("alice", 0));

        bob.hearsNothingMore();
        assertThat(at.entries()).hasSize(3);
        room.wish(alice, new ClientMessage.Resign(ALICE));
        alice.update();
        room.wish(bob, cell("bob", 0));
        bob.update();
        assertThat(bob.refusal().code()).isEqualTo(Refusal.GAME_OVER);
    }

    @Test
    void replaysMissedMovesAfterReconnect() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        aliceWins(room, alice, bob);
        last(alice);
        last(bob);
        room.drop(bob);
        FakeConnection back = at.join(room, "bob", 5);
        assertThat(List.of(
                        back.update().seq(), back.update().seq(), back.update().seq()))
                .containsExactly(6, 7, 8);
        assertThat(back.lobby()).satisfies(lobby -> {
            assertThat(lobby.seq()).isEqualTo(8);
            assertThat(lobby.status()).isEqualTo("defeat");
        });
    }

    @Test
    void sendsOnlyAFreshLobbyWhereSingleUpdatesCannotTell() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        room.wish(alice, cell("alice", 4));
        bob.updateAfterLobbies();
        assertThat(at.join(room, "bob", 99).lobby().seq()).isEqualTo(4);
        assertThat(at.join(room, "bob", 2).lobby().seq()).isEqualTo(4);
        assertThat(at.join(room, "bob", 3).update().seq()).isEqualTo(4);
    }

    @Test
    void letsTheSecondConnectionOfAPlayerTakeOver() {
        Room room = at.ticTacToe();
        FakeConnection first = at.join(room, "alice");
        at.join(room, "bob");
        FakeConnection second = at.join(room, "alice");
        assertThat(skipLobbies(first).code()).isEqualTo(Refusal.TAKEN_OVER);
        assertThat(first.isClosed()).isTrue();
        room.drop(first);
        assertThat(second.lobby().players().getFirst().connected()).isTrue();
        room.wish(second, cell("alice", 4));
        assertThat(second.updateAfterLobbies().seq()).isEqualTo(4);
    }

    @Test
    void countsTheSameActionIdOnceEvenOverARestart() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        room.wish(alice, cell("alice", 4, "m1"));
        Update first = alice.updateAfterLobbies();
        room.wish(bob, cell("bob", 0, "m1"));
        assertThat(alice.update().by()).isEqualTo(BOB);

        room.wish(alice, cell("alice", 4, "m1"));
        assertThat(alice.update()).isEqualTo(first);

        Room again = at.onAnotherNode(at.game("tic-tac-toe", 2, Map.of()));
        FakeConnection back = at.join(again, "alice");
        again.wish(back, cell("alice", 8, "m1"));
        assertThat(back.updateAfterLobbies()).isEqualTo(first);
        assertThat(at.entries()).hasSize(5);
    }

    @Test
    void endsTheTurnOfAPlayerWhoLetsTimePass() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        at.pass(TURN.minusMillis(1), room);
        room.wish(alice, cell("alice", 4));
        assertThat(alice.updateAfterLobbies().event()).isEqualTo("played");
        at.pass(TURN, room);
        Update timedOut = alice.update();
        assertThat(timedOut.event()).isEqualTo("timedOut");
        assertThat(timedOut.timedOut()).containsExactly(BOB);
        assertThat(timedOut.status()).isEqualTo("victory");
        bob.updateAfterLobbies();
        assertThat(bob.update().status()).isEqualTo("defeat");
    }

    @Test
    void keepsTheClockOfAPlayerWhoIsStillToMove() {
        Room room = at.open(at.game("rock-paper-scissors", 2, Map.of()));
        FakeConnection alice = at.join(room, "alice");
        at.join(room, "bob");
        at.pass(Duration.ofSeconds(50), room);
        room.wish(alice, choice("alice", "rock"));
        alice.updateAfterLobbies();
        at.pass(Duration.ofSeconds(10), room);
        assertThat(alice.update().timedOut()).containsExactly(BOB);
    }

    @Test
    void makesEveryoneLoseWhoLetsTheSameTimePass() {
        Room room = at.open(at.game("rock-paper-scissors", 2, Map.of()));
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        at.pass(TURN, room);
        assertThat(alice.updateAfterLobbies()).satisfies(update -> {
            assertThat(update.status()).isEqualTo("defeat");
            assertThat(update.winners()).isEmpty();
        });
        assertThat(bob.updateAfterLobbies().status()).isEqualTo("defeat");
    }

    @Test
    void runsTheClockOfARoomThatARestartLeftBehind() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        at.join(room, "bob");
        alice.lobby();
        alice.lobby();
        room.stop();
        room.awaitEnd(Duration.ofSeconds(5));
        at.clock.pass(TURN);

        Room again = at.ticTacToe();
        assertThat(at.join(again, "bob").lobby().status()).isEqualTo("victory");
        assertThat(at.entries().getLast()).isEqualTo(new Entry.TimedOut(List.of(new Seat(0))));
    }

    @Test
    void expiresALobbyThatDoesNotFill() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        alice.lobby();
        at.pass(Duration.ofMinutes(15), room);
        assertThat(alice.lobby().status()).isEqualTo("expired");
        room.wish(alice, cell("alice", 0));
        assertThat(alice.refusal().code()).isEqualTo(Refusal.GAME_CLOSED);
        assertThat(at.join(room, "bob").refusal().code()).isEqualTo(Refusal.GAME_CLOSED);
    }

    @Test
    void forfeitsForAPlayerWhoLeavesAndReportsTheResultAtOnce() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        room.wish(alice, leave("alice"));
        assertThat(bob.updateAfterLobbies()).satisfies(update -> {
            assertThat(update.event()).isEqualTo("forfeited");
            assertThat(update.status()).isEqualTo("victory");
        });
        assertThat(bob.update().event()).isEqualTo("reported");
        assertThat(alice.updateAfterLobbies().status()).isEqualTo("defeat");
        alice.update();
        alice.next(Bye.class);
        verifyReported("alice", Outcome.DEFEAT);
        verify(at.outbox, never()).add(reportOf("bob", Outcome.VICTORY));
    }

    @Test
    void playsOnWithoutAPlayerWhoLeftAGameOfThree() {
        Room room = at.open(at.game("nim", 3, Map.of("heaps", List.of(2, 2))));
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        FakeConnection carol = at.join(room, "carol");
        room.wish(bob, leave("bob"));
        assertThat(alice.updateAfterLobbies().status()).isEqualTo("playing");
        verify(at.outbox, never()).add(reportOf("bob", Outcome.DEFEAT));
        room.wish(alice, take("alice", 0, 2));
        assertThat(alice.updateAfterLobbies().turn()).containsExactly(CAROL);
        room.wish(carol, take("carol", 1, 2));
        assertThat(alice.update().winners()).containsExactly(CAROL);
        assertThat(alice.update().event())
                .as("bob's result does not wait for him")
                .isEqualTo("reported");
        verifyReported("bob", Outcome.DEFEAT);
    }

    @Test
    void freesTheSeatOfAPlayerWhoLeavesBeforeTheStart() {
        Room room = at.ticTacToe();
        FakeConnection bob = at.join(room, "bob");
        bob.lobby();
        room.wish(bob, leave("bob"));
        bob.next(Bye.class);
        FakeConnection carol = at.join(room, "carol");
        assertThat(carol.lobby().players().getFirst().publicId()).isEqualTo(CAROL);
    }

    @Test
    void drawsWhenAnOfferIsAccepted() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        room.wish(alice, new ClientMessage.OfferDraw(ALICE));
        assertThat(bob.updateAfterLobbies().event()).isEqualTo("drawOffered");
        room.wish(alice, new ClientMessage.AcceptDraw(ALICE));
        alice.updateAfterLobbies();
        assertThat(alice.refusal().code()).isEqualTo(Refusal.NO_DRAW_OFFERED);
        room.wish(bob, new ClientMessage.AcceptDraw(BOB));
        assertThat(bob.update().status()).isEqualTo("draw");
        assertThat(alice.update().status()).isEqualTo("draw");
    }

    @Test
    void forgetsAnOfferThatIsDeclinedOrPlayedOver() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        room.wish(alice, new ClientMessage.OfferDraw(ALICE));
        room.wish(bob, new ClientMessage.DeclineDraw(BOB));
        room.wish(bob, new ClientMessage.AcceptDraw(BOB));
        assertThat(bob.updateAfterLobbies().event()).isEqualTo("drawOffered");
        assertThat(bob.update().event()).isEqualTo("drawDeclined");
        assertThat(bob.refusal().code()).isEqualTo(Refusal.NO_DRAW_OFFERED);
        room.wish(alice, new ClientMessage.OfferDraw(ALICE));
        alice.updateAfterLobbies();
        alice.update();
        assertThat(alice.refusal().code()).isEqualTo(Refusal.DRAW_ALREADY_OFFERED);
        room.wish(alice, cell("alice", 0));
        room.wish(alice, new ClientMessage.OfferDraw(ALICE));
        room.wish(bob, cell("bob", 1));
        room.wish(bob, new ClientMessage.AcceptDraw(BOB));
        assertThat(bob.update().event()).isEqualTo("played");
        assertThat(bob.update().event()).isEqualTo("drawOffered");
        assertThat(bob.update().event()).isEqualTo("played");
        assertThat(bob.refusal().code()).isEqualTo(Refusal.NO_DRAW_OFFERED);
    }

    @Test
    void reportsTheResultsOfThoseWhoLinger() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        room.wish(bob, new ClientMessage.Resign(BOB));
        assertThat(alice.updateAfterLobbies().status()).isEqualTo("victory");
        at.pass(LINGER.minusMillis(1), room);
        room.watch(alice, null);
        alice.lobby();
        verify(at.outbox, never()).deliverSoon(any());
        at.pass(Duration.ofMillis(1), room);
        assertThat(List.of(alice.update().event(), alice.update().event())).containsExactly("reported", "reported");
        verify(at.outbox).add(argThat(results -> results.size() == 2));
    }

    @Test
    void reportsResultsWhenTheProcessEnds() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        room.wish(bob, new ClientMessage.Resign(BOB));
        alice.updateAfterLobbies();
        room.stop();
        room.awaitEnd(Duration.ofSeconds(5));
        verify(at.outbox).add(argThat(results -> results.size() == 2));
        alice.update();
        alice.update();
        assertThat(alice.refusal().code()).isEqualTo(Refusal.SERVER_STOPPING);
        assertThat(room.join(alice, ALICE, null))
                .as("a closed room takes nobody")
                .isFalse();
    }

    @Test
    void answersWhoeverPlaysWhileTheProcessEndsWithItsEnd() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        at.join(room, "bob");
        alice.lobby();
        room.stop();
        room.awaitEnd(Duration.ofSeconds(5));
        FakeConnection late = new FakeConnection();
        assertThat(room.wish(late, cell("alice", 0))).isTrue();
        assertThat(late.refusal().code()).isEqualTo(Refusal.SERVER_STOPPING);
        assertThat(late.isClosed()).isTrue();
    }

    @Test
    void tellsEveryoneTheCodeOfTheRematch() {
        when(at.rematches.open(any())).thenReturn(Optional.empty()).thenReturn(Optional.of(new Code("222222")));
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        room.wish(bob, new ClientMessage.Resign(BOB));
        alice.updateAfterLobbies();
        bob.updateAfterLobbies();
        room.wish(alice, new ClientMessage.Rematch(ALICE));
        assertThat(bob.update().rematch().wanted()).containsExactly(ALICE);
        room.wish(bob, new ClientMessage.Rematch(BOB));
        bob.update();
        assertThat(bob.refusal().code()).as("game-manager is away").isEqualTo(Refusal.UNAVAILABLE);
        room.wish(bob, new ClientMessage.Rematch(BOB));
        assertThat(bob.update()).satisfies(update -> {
            assertThat(update.event()).isEqualTo("rematchOpened");
            assertThat(update.rematch().code()).isEqualTo(new Code("222222"));
            assertThat(update.rematch().webSocketUrl()).isEqualTo("ws://test/games/222222");
        });
    }

    @Test
    void neverShowsAHiddenChoice() {
        Room room = at.open(at.game("rock-paper-scissors", 2, Map.of()));
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        FakeConnection watcher = new FakeConnection();
        room.watch(watcher, null);
        room.wish(alice, choice("alice", "rock"));
        assertThat(alice.updateAfterLobbies().action().toString()).contains("rock");
        for (FakeConnection other : List.of(bob, watcher)) {
            Update update = other.updateAfterLobbies();
            assertThat(update.action()).isNull();
            assertThat(update.state().toString()).doesNotContain("rock");
        }
        FakeConnection back = at.join(room, "bob", 3);
        assertThat(back.update().action()).isNull();
    }

    @Test
    void goesOnWhenNobodyIsConnected() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        bob.lobby();
        room.drop(alice);
        assertThat(bob.lobby().players().getFirst().connected()).isFalse();
        room.drop(bob);
        assertThat(at.join(room, "alice").lobby().status()).isEqualTo("playing");
    }

    private void aliceWins(Room room, FakeConnection alice, FakeConnection bob) {
        room.wish(alice, cell("alice", 0));
        bob.updateAfterLobbies();
        room.wish(bob, cell("bob", 3));
        bob.update();
        room.wish(alice, cell("alice", 1));
        bob.update();
        room.wish(bob, cell("bob", 4));
        bob.update();
        room.wish(alice, cell("alice", 2));
    }

    /** The update after which the game is over. */
    private static Update last(FakeConnection connection) {
        Update update = connection.updateAfterLobbies();
        while (update.status().equals("playing")) {
            update = connection.update();
        }
        return update;
    }

    private static Refused skipLobbies(FakeConnection connection) {
        while (true) {
            ServerMessage message = connection.next(ServerMessage.class);
            if (message instanceof Refused refused) {
                return refused;
            }
            assertThat(message).isInstanceOf(Lobby.class);
        }
    }

    private static ClientMessage.Disconnect leave(String name) {
        return new ClientMessage.Disconnect(new PublicId(name), new PrivateId("secret-of-" + name));
    }

    private void verifyReported(String name, Outcome outcome) {
        verify(at.outbox).add(reportOf(name, outcome));
    }

    private static List<Result> reportOf(String name, Outcome outcome) {
        return argThat(results ->
                results.stream().anyMatch(result -> result.publicId().equals(name) && result.outcome() == outcome));
    }
}
