package salon.server.socket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.protocol.Codec;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage;
import salon.server.protocol.Wording;
import salon.server.room.Connection;
import salon.server.room.RoomAt;

/**
 * One WebSocket connection: who it proved to be, and the room it came to. Messages are read by one thread at a time; anyone may
 * send.
 */
final class Visitor implements Connection {

    private static final int MOST_WRONG_IDS = 5;

    private final Code code;
    private final Codec codec;
    private final Incoming incoming;
    private final Outgoing outgoing;
    private final Tally tally;
    private final Toll toll;
    private final Instant since;
    private int wrongIds;
    private @Nullable PublicId publicId;
    private volatile boolean wantsMoves;
    private volatile @Nullable RoomAt room;
    private volatile boolean arrived;
    private boolean gone;

    Visitor(WebSocketSession session, Code code, Codec codec, SocketSettings settings, Tally tally, Instant now) {
        this.code = code;
        this.codec = codec;
        this.incoming = new Incoming(settings.longestMessage().toBytes());
        this.outgoing = new Outgoing(
                session,
                settings.mostWaiting().toBytes(),
                settings.patience(),
                () -> tally.cutOff(Refusal.SLOW_READER));
        this.tally = tally;
        this.toll = new Toll(settings.messagesPerSecond(), settings.burst());
        this.since = now;
    }

    Code code() {
        return code;
    }

    Incoming incoming() {
        return incoming;
    }

    Outgoing outgoing() {
        return outgoing;
    }

    /** Whether it has been sent away, or has left: nothing that it still says is heard. */
    boolean hasEnded() {
        return outgoing.hasEnded();
    }

    Toll toll() {
        return toll;
    }

    /** Whether it has not been let into its room after all this time. */
    boolean strayedSince(Instant start) {
        return !arrived && since.isBefore(start);
    }

    @Nullable
    PublicId publicId() {
        return publicId;
    }

    void isKnownAs(PublicId proved) {
        publicId = proved;
    }

    void wantsMoves(boolean wanted) {
        wantsMoves = wanted;
    }

    @Override
    public boolean wantsMoves() {
        return wantsMoves;
    }

    /** Whether someone has guessed too often. */
    boolean guessedWrong() {
        return ++wrongIds >= MOST_WRONG_IDS;
    }

    @Nullable
    RoomAt room() {
        return room;
    }

    /** A connection that was lost while it entered leaves at once. */
    synchronized void isIn(RoomAt entered) {
        room = entered;
        if (gone) {
            entered.drop(this);
        }
    }

    /** The connection is lost. */
    synchronized void leave() {
        gone = true;
        outgoing.abandon();
        if (room != null) {
            room.drop(this);
        }
    }

    @Override
    public void send(Wording wording) {
        ServerMessage message = wording.message();
        // Whoever is let in is shown the lobby first.
        arrived |= message instanceof ServerMessage.Lobby;
        if (message instanceof ServerMessage.Refused refused) {
            tally.refused(refused.code());
        }
        outgoing.send(wording.text(codec));
    }

    void refuse(Refusal why, String detail) {
        send(new ServerMessage.Refused(why, detail, null));
    }

    @Override
    public void bye() {
        outgoing.close(codec.write(new ServerMessage.Bye()), CloseStatus.NORMAL);
    }

    @Override
    public void cutOff(Refusal why, String detail) {
        if (!hasEnded()) {
            tally.cutOff(why);
        }
        tally.refused(why);
        CloseStatus status =
                why == Refusal.SERVER_STOPPING ? CloseStatus.SERVICE_RESTARTED : CloseStatus.POLICY_VIOLATION;
        outgoing.close(codec.write(new ServerMessage.Refused(why, detail, null)), status.withReason(why.name()));
    }
}
