package salon.chat.line;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import salon.chat.line.Door.Place;
import salon.chat.line.Door.Transport;

/**
 * Where WebSockets come in: takes connections, reads their messages within the limits, and lets go of them. A connection is read by a
 * virtual thread, which waits here until what it brought has been dealt with; what the client sends meanwhile stays with the kernels.
 */
final class WebSocketDoor extends AbstractWebSocketHandler implements SubProtocolCapable, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WebSocketDoor.class);
    private static final String WIRE = "salon.wire";

    /** What is spoken, and to whom. */
    record Speech(Form form, Talks talks) {}

    private final Door door;
    private final Speech usual;
    private final Map<String, Speech> byProtocol;
    private final LineSettings settings;
    private final Visitors visitors;
    private final Tally tally;
    private volatile boolean open;

    /**
     * @param byProtocol what is spoken with those who ask for a subprotocol
     */
    WebSocketDoor(
            Place place,
            Speech usual,
            Map<String, Speech> byProtocol,
            LineSettings settings,
            Visitors visitors,
            Tally tally) {
        this.door = new Door(Transport.WEBSOCKET, place);
        this.usual = usual;
        this.byProtocol = byProtocol;
        this.settings = settings;
        this.visitors = visitors;
        this.tally = tally;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.copyOf(byProtocol.keySet());
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        InetSocketAddress address = session.getRemoteAddress();
        Session tomcat = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        if (address == null || tomcat == null) {
            session.close(CloseStatus.SERVER_ERROR);
            return;
        }
        Optional<Ending> refused = open ? visitors.admit(address.getAddress()) : Optional.of(Ending.STOPPING);
        if (refused.isPresent()) {
            tally.ended(door.transport() + " " + address, refused.get());
            tomcat.close(reason(WebSocketWire.status(refused.get()), refused.get()));
            return;
        }
        String protocol = session.getAcceptedProtocol();
        Speech speech = protocol == null ? usual : byProtocol.getOrDefault(protocol, usual);
        WebSocketWire wire = new WebSocketWire(tomcat, address, door, speech.form(), settings, tally);
        session.getAttributes().put(WIRE, wire);
        visitors.add(wire.visitor());
        wire.visitor().begin(speech.talks());
        if (!tomcat.isOpen()) {
            // Closed before we knew it: nobody will tell us again.
            forget(wire);
        }
    }

    /** A close as clients see it. */
    static CloseReason reason(CloseStatus status, Ending why) {
        return new CloseReason(CloseReason.CloseCodes.getCloseCode(status.getCode()), why.name());
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage part) {
        WebSocketWire wire = wire(session);
        if (wire != null) {
            take(wire, wire.incoming().add(part.getPayload(), part.isLast()));
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage part) {
        WebSocketWire wire = wire(session);
        if (wire != null) {
            take(wire, wire.incoming().addBinary(part.getPayloadLength(), part.isLast()));
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        wire(session);
    }

    private static void take(WebSocketWire wire, Incoming.Arrival arrival) {
        Visitor visitor = wire.visitor();
        switch (arrival) {
            case Incoming.Arrival.Unfinished more -> {}
            case Incoming.Arrival.Complete(Heard heard) -> visitor.hear(heard).join();
            case Incoming.Arrival.Hopeless(Heard heard) -> {
                visitor.hear(heard).join();
                wire.goesOnAndOn();
                visitor.dismiss(Ending.FLOOD, "Your message was far too long.");
            }
        }
    }

    /** That of a session which has shown a sign of life. */
    private static @Nullable WebSocketWire wire(WebSocketSession session) {
        WebSocketWire wire = (WebSocketWire) session.getAttributes().get(WIRE);
        if (wire != null) {
            wire.isThere();
        }
        return wire;
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable e) {
        log.debug("{} broke.", session.getId(), e);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        WebSocketWire wire = (WebSocketWire) session.getAttributes().get(WIRE);
        if (wire != null) {
            forget(wire);
        }
    }

    private void forget(WebSocketWire wire) {
        wire.visitor().end(Ending.LOST);
        visitors.remove(wire.visitor());
    }

    /** Long messages come in parts, so that their length is ours to judge and not the container's. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        open = false;
        visitors.sendAway(door);
    }

    /** Beside the others, so that everyone is told at the same time. */
    @Override
    public void stop(Runnable stopped) {
        Thread.ofVirtual().start(() -> {
            try {
                stop();
            } finally {
                stopped.run();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** With the web server's graceful stop, so that neither waits for the other. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1024;
    }
}
