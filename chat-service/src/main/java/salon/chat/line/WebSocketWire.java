package salon.chat.line;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

/**
 * Sends lines by a WebSocket, one text message each. A virtual thread does it, and exists only while there is something to send; where
 * a reader stalls, it is all that waits.
 */
final class WebSocketWire implements Wire {

    private static final Logger log = LoggerFactory.getLogger(WebSocketWire.class);

    /** So many pings in a row are not answered by one that is gone. */
    private static final int MOST_PINGS = 3;

    /** In bytes; more goes in several. */
    private static final int PIECE = 16 * 1024;

    private final Session session;
    private final Visitor visitor;
    private final Incoming incoming;
    private final long between;
    private final AtomicInteger unanswered = new AtomicInteger();

    /** Only the thread that looks comes here. */
    private long lastPing = System.nanoTime();

    private volatile boolean goesOnAndOn;

    WebSocketWire(
            Session session, InetSocketAddress address, Door door, Form form, LineSettings settings, Tally tally) {
        this.session = session;
        this.incoming = new Incoming(form);
        this.between = settings.ping().toNanos();
        setSendTimeouts(settings.ping().multipliedBy(MOST_PINGS));
        this.visitor = new Visitor(
                door,
                address.getAddress(),
                door.transport() + " " + address,
                this,
                settings,
                tally,
                door.patience(settings));
    }

    Visitor visitor() {
        return visitor;
    }

    Incoming incoming() {
        return incoming;
    }

    /** A sign of life has come. */
    void isThere() {
        unanswered.set(0);
    }

    /** Its message will never end: nothing behind it can be read. */
    void goesOnAndOn() {
        goesOnAndOn = true;
    }

    @Override
    public void wake() {
        Thread.ofVirtual().start(this::sendAll);
    }

    private void sendAll() {
        Outgoing outgoing = visitor.outgoing();
        try {
            for (Line line = outgoing.take(); line != null; line = outgoing.take()) {
                if (outgoing.hasMore()) {
                    sendPiece(line);
                } else {
                    session.getBasicRemote().sendText(line.text());
                }
                outgoing.taken();
            }
        } catch (IOException | RuntimeException e) {
            log.debug("{} could not be sent to.", visitor, e);
            visitor.cut(Ending.LOST);
        }
    }

    /** Where several lines wait, one call to the kernel sends them. */
    private void sendPiece(Line first) throws IOException {
        RemoteEndpoint.Basic remote = session.getBasicRemote();
        remote.setBatchingAllowed(true);
        int size = 0;
        for (Line line = first;
                line != null;
                line = size < PIECE ? visitor.outgoing().take() : null) {
            remote.sendText(line.text());
            size += line.size();
        }
        remote.setBatchingAllowed(false);
    }

    @Override
    public void hangUp(Ending why) {
        Thread.ofVirtual().start(() -> close(why, Visitor.FAREWELL));
    }

    @Override
    public void cut(Ending why) {
        Thread.ofVirtual().start(() -> close(why, Visitor.LINGER));
    }

    /** A message that is half sent must be sent before the close, or be given up. */
    private void close(Ending why, Duration patience) {
        visitor.end(why);
        try {
            setSendTimeouts(patience);
            giveUpPiece();
            session.close(WebSocketDoor.reason(goesOnAndOn ? CloseStatus.TOO_BIG_TO_PROCESS : status(why), why));
        } catch (IOException | IllegalStateException e) {
            log.debug("{} was closed already.", visitor, e);
        }
    }

    /** Tomcat would log a warning if it found that out. */
    private void giveUpPiece() {
        try {
            session.getBasicRemote().setBatchingAllowed(false);
        } catch (IOException | RuntimeException e) {
            log.debug("{} did not take what was under way.", visitor, e);
        }
    }

    static CloseStatus status(Ending why) {
        return switch (why) {
            case GOODBYE, LOST -> CloseStatus.NORMAL;
            case STOPPING -> CloseStatus.SERVICE_RESTARTED;
            case FAULT -> CloseStatus.SERVER_ERROR;
            case TOO_MANY_CONNECTIONS, TOO_MANY_FROM_ADDRESS -> CloseStatus.SERVICE_OVERLOAD;
            case REPLACED, NICK_LOST, SLOW_READER, FLOOD, IDLE -> CloseStatus.POLICY_VIOLATION;
        };
    }

    /** Tomcat's own settings for one session: they are of the type long, in milliseconds. */
    private void setSendTimeouts(Duration timeout) {
        session.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", timeout.toMillis());
        session.getUserProperties()
                .put("org.apache.tomcat.websocket.ABNORMAL_SESSION_CLOSE_SEND_TIMEOUT", timeout.toMillis());
        session.getUserProperties()
                .put("org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT", Visitor.FAREWELL.toMillis());
    }

    /** Asks whether its client is there. One that is taking what waits for it is, and is not asked. */
    @Override
    public void look(long now) {
        if (now - lastPing < between) {
            return;
        }
        long stalled = visitor.outgoing().stalledSince(now);
        boolean idle = stalled == now;
        boolean busy = !idle && stalled - lastPing > 0;
        lastPing = now;
        if (busy) {
            return;
        }
        if (unanswered.getAndIncrement() >= MOST_PINGS) {
            visitor.dismiss(Ending.IDLE, "You did not answer a ping.");
        } else if (idle) {
            Thread.ofVirtual().start(this::ping);
        }
    }

    private void ping() {
        try {
            session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException e) {
            log.debug("{} could not be pinged.", visitor, e);
            visitor.cut(Ending.LOST);
        }
    }
}
