package salon.server.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.tomcat.websocket.WsSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import salon.server.protocol.Refusal;

/**
 * What waits to be sent on one connection. Putting something here never blocks; a virtual thread sends it in order, and exists
 * only while there is something to send. A reader that lets too much pile up and takes nothing for a while is cut off; one that
 * keeps reading may be behind by a burst.
 */
final class Outgoing {

    static final CloseStatus SLOW_READER = CloseStatus.POLICY_VIOLATION.withReason(Refusal.SLOW_READER.name());

    private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

    private final WebSocketSession session;
    /** How many times over the limit even a reader who keeps reading may be. */
    private static final int BURST = 8;

    private final long mostWaiting;
    private final Duration patience;
    private final Runnable slow;
    private final Queue<WebSocketMessage<?>> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private long lastTaken;
    private boolean sending;
    private boolean ended;
    private volatile boolean over;
    private @Nullable CloseStatus closing;

    /**
     * @param mostWaiting characters, in the long run
     * @param patience how long nothing may be taken while more than that is waiting
     * @param slow told when the reader is cut off for that
     */
    Outgoing(WebSocketSession session, long mostWaiting, Duration patience, Runnable slow) {
        this.session = session;
        this.mostWaiting = mostWaiting;
        this.patience = patience;
        this.slow = slow;
    }

    void send(String text) {
        add(new TextMessage(text), text.length());
    }

    void ping() {
        add(new PingMessage(), 0);
    }

    /** Says a last word and closes; both leave together. */
    synchronized void close(String last, CloseStatus status) {
        send(last);
        close(status);
    }

    /** Closes once everything before it is sent; nothing is sent after it. */
    synchronized void close(CloseStatus status) {
        if (!ended) {
            ended = true;
            closing = status;
            wake();
        }
    }

    /** Whether nothing more will be sent than what waits already. */
    synchronized boolean hasEnded() {
        return ended;
    }

    /** Whether there is a last word that has not left yet, or a close. */
    boolean isEnding() {
        return !over && hasEnded();
    }

    /** The other side is gone. */
    synchronized void abandon() {
        ended = true;
        waiting.clear();
    }

    private synchronized void add(WebSocketMessage<?> message, int size) {
        if (ended) {
            return;
        }
        waitingBytes += size;
        if (isTooSlow()) {
            log.info("{} reads too slowly and is cut off with {} characters waiting.", session.getId(), waitingBytes);
            slow.run();
            abandon();
            Thread.ofVirtual().start(() -> closeNow(SLOW_READER));
            return;
        }
        waiting.add(message);
        wake();
    }

    private boolean isTooSlow() {
        boolean stalled = System.nanoTime() - lastTaken >= patience.toNanos();
        return waitingBytes > mostWaiting && (sending && stalled || waitingBytes > BURST * mostWaiting);
    }

    private void wake() {
        if (!sending) {
            sending = true;
            lastTaken = System.nanoTime();
            Thread.ofVirtual().start(this::sendAll);
        }
    }

    private void sendAll() {
        try {
            for (WebSocketMessage<?> next = next(); next != null; next = next()) {
                boolean more = isFollowed();
                if (more) {
                    gather(true);
                }
                session.sendMessage(next);
                if (!more) {
                    gather(false);
                }
            }
        } catch (IOException | RuntimeException e) {
            log.debug("{} could not be sent to.", session.getId(), e);
            abandon();
            closeNow(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    /** Whether more is to be sent at once, or the end, which takes with it what was gathered. */
    private synchronized boolean isFollowed() {
        return !waiting.isEmpty() || closing != null;
    }

    /**
     * Has Tomcat keep what is sent from now on, or send what it kept in one piece. Only for as long as this thread sends: Tomcat
     * keeps its own answers to pings as well.
     */
    private void gather(boolean on) throws IOException {
        if (session instanceof NativeWebSocketSession adapter && adapter.getNativeSession() instanceof Session tomcat) {
            tomcat.getBasicRemote().setBatchingAllowed(on);
        }
    }

    private @Nullable WebSocketMessage<?> next() {
        CloseStatus close;
        synchronized (this) {
            WebSocketMessage<?> next = waiting.poll();
            if (next != null) {
                lastTaken = System.nanoTime();
                waitingBytes -=
                        next instanceof TextMessage text ? text.getPayload().length() : 0;
                return next;
            }
            sending = false;
            close = closing;
            closing = null;
        }
        if (close != null) {
            closeNow(close);
        }
        return null;
    }

    /**
     * Whoever wanted to leave is not waited for to agree: the WebSocket and the connection end together. Others may still have to
     * read why they were sent away, and a connection that ends while they write could take that from them.
     */
    private void closeNow(CloseStatus status) {
        try {
            if (status == CloseStatus.NORMAL
                    && session instanceof NativeWebSocketSession adapter
                    && adapter.getNativeSession() instanceof WsSession tomcat) {
                CloseReason reason = new CloseReason(CloseReason.CloseCodes.NORMAL_CLOSURE, null);
                tomcat.doClose(reason, reason, true);
            } else {
                session.close(status);
            }
        } catch (IOException | IllegalStateException e) {
            log.debug("{} was closed already.", session.getId(), e);
        } finally {
            over = true;
        }
    }
}
