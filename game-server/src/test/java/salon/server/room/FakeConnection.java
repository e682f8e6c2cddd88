package salon.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import salon.server.identity.PublicId;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage;
import salon.server.protocol.ServerMessage.Lobby;
import salon.server.protocol.ServerMessage.Player;
import salon.server.protocol.ServerMessage.Refused;
import salon.server.protocol.ServerMessage.Update;
import salon.server.protocol.Wording;

/** A connection that keeps what it is told, for a test to take out in order. */
final class FakeConnection implements Connection {

    private final BlockingQueue<ServerMessage> told = new LinkedBlockingQueue<>();
    private volatile boolean wantsMoves;
    private volatile boolean closed;

    FakeConnection wantingMoves() {
        wantsMoves = true;
        return this;
    }

    @Override
    public void send(Wording message) {
        if (!closed) {
            told.add(message.message());
        }
    }

    @Override
    public boolean wantsMoves() {
        return wantsMoves;
    }

    @Override
    public void bye() {
        last(new ServerMessage.Bye());
    }

    @Override
    public void cutOff(Refusal why, String detail) {
        last(new Refused(why, detail, null));
    }

    private void last(ServerMessage message) {
        if (!closed) {
            closed = true;
            told.add(message);
        }
    }

    boolean isClosed() {
        return closed;
    }

    Lobby lobby() {
        return next(Lobby.class);
    }

    Update update() {
        return next(Update.class);
    }

    Refused refusal() {
        return next(Refused.class);
    }

    /** The next update, whatever lobbies come before it. */
    Update updateAfterLobbies() {
        ServerMessage message = take();
        while (message instanceof Lobby) {
            message = take();
        }
        assertThat(message).isInstanceOf(Update.class);
        return (Update) message;
    }

    /** Passes over everything until there is a lobby that shows exactly these players as connected. */
    void hearsThatAreConnected(PublicId... players) {
        while (!(take() instanceof Lobby lobby
                && lobby.players().stream()
                        .filter(Player::connected)
                        .map(Player::publicId)
                        .toList()
                        .equals(List.of(players)))) {}
    }

    /** Passes over everything until the connection is ended with this. */
    Refused lastWord() {
        while (true) {
            if (take() instanceof Refused refused && closed && told.isEmpty()) {
                return refused;
            }
        }
    }

    <T extends ServerMessage> T next(Class<T> type) {
        ServerMessage message = take();
        assertThat(message).isInstanceOf(type);
        return type.cast(message);
    }

    void hearsNothingMore() {
        assertThat(told).isEmpty();
    }

    void forget() {
        told.clear();
    }

    private ServerMessage take() {
        try {
            @Nullable ServerMessage message = told.poll(20, TimeUnit.SECONDS);
            assertThat(message).as("a message within 20 s").isNotNull();
            return message;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
