package salon.server.socket;

import jakarta.websocket.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import salon.server.journal.Code;
import salon.server.protocol.BadMessage;
import salon.server.protocol.Codec;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage;

/**
 * The WebSocket {@code /games/{code}}: takes connections, reads their messages within the limits, and lets go of them.
 */
@Component
class GameSocket extends AbstractWebSocketHandler implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GameSocket.class);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

    private final Doorman doorman;
    private final Codec codec;
    private final SocketSettings settings;
    private final InstantSource clock;
    private final Tally tally;
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private volatile boolean running;

    GameSocket(Doorman doorman, Codec codec, SocketSettings settings, InstantSource clock, Tally tally) {
        this.doorman = doorman;
        this.codec = codec;
        this.settings = settings;
        this.clock = clock;
        this.tally = tally;
        tally.watch(visitors);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        String path = session.getUri() == null ? "" : session.getUri().getPath();
        Optional<Code> code = Code.parse(path.substring(path.lastIndexOf('/') + 1));
        if (code.isEmpty()) {
            tally.cutOff(Refusal.UNKNOWN_GAME);
            session.sendMessage(new TextMessage(codec.write(new ServerMessage.Refused(
                    Refusal.UNKNOWN_GAME, "A code has six characters, as in /games/K7Q2MX.", null))));
            session.close(CloseStatus.POLICY_VIOLATION.withReason(Refusal.UNKNOWN_GAME.name()));
            return;
        }
        prepare(session);
        visitors.put(session.getId(), new Visitor(session, code.get(), codec, settings, tally, clock.instant()));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage part) {
        Visitor visitor = visitors.get(session.getId());
        if (visitor == null
                || visitor.hasEnded()
                || !admit(visitor, part.getPayload().length(), SocketConfiguration.TEXT, part.isLast())) {
            return;
        }
        try (var _ = visitor.code().inLog()) {
            hear(visitor, part);
        }
    }

    private void hear(Visitor visitor, TextMessage part) {
        switch (visitor.incoming().add(part)) {
            case Incoming.Arrival.Unfinished more -> {}
            case Incoming.Arrival.TooLong(boolean hopeless) -> {
                String detail = "A message has %d bytes at most."
                        .formatted(settings.longestMessage().toBytes());
                if (hopeless) {
                    visitor.cutOff(Refusal.BAD_MESSAGE, detail);
                } else {
                    visitor.refuse(Refusal.BAD_MESSAGE, detail);
                }
            }
            case Incoming.Arrival.Complete(String text) -> {
                try {
                    doorman.receive(visitor, codec.read(text));
                } catch (BadMessage e) {
                    visitor.refuse(Refusal.BAD_MESSAGE, e.getMessage());
                }
            }
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage part) {
        Visitor visitor = visitors.get(session.getId());
        if (visitor != null
                && !visitor.hasEnded()
                && admit(visitor, part.getPayloadLength(), SocketConfiguration.BINARY, part.isLast())
                && part.isLast()) {
            visitor.refuse(Refusal.BAD_MESSAGE, "Messages are text, not binary.");
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable e) {
        log.debug("{} broke.", session.getId(), e);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Visitor visitor = visitors.remove(session.getId());
        if (visitor != null) {
            visitor.leave();
        }
    }

    /** Long messages come in parts, so that their length is ours to judge and not the container's. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Scheduled(fixedRateString = "${salon.socket.ping:25s}")
    void askWhoIsThere() {
        visitors.values().forEach(visitor -> visitor.outgoing().ping());
    }

    @Scheduled(fixedRate = 1000)
    void sendStraysAway() {
        var start = clock.instant().minus(settings.silence());
        visitors.values().stream()
                .filter(visitor -> visitor.strayedSince(start))
                .forEach(visitor -> visitor.cutOff(
                        Refusal.SILENT,
                        "Connect or watch within %s seconds."
                                .formatted(settings.silence().toSeconds())));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Whoever the rooms have sent away hears so before the connections end; a reader who is slow is not waited for long. */
    @Override
    public void stop() {
        running = false;
        long end = System.nanoTime() + STOP_WITHIN.toNanos();
        try {
            while (visitors.values().stream()
                            .anyMatch(visitor -> visitor.outgoing().isEnding())
                    && System.nanoTime() - end < 0) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the rooms and all who have to do with them, long before the web server. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 3;
    }

    private static boolean admit(Visitor visitor, int size, int largest, boolean last) {
        boolean admitted = visitor.toll().admits(size, largest, last);
        if (!admitted) {
            visitor.cutOff(Refusal.TOO_MANY_MESSAGES, "You send more than anyone can mean; slow down.");
        }
        return admitted;
    }

    /** Tomcat's own settings for one session, times in milliseconds. */
    private void prepare(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession adapter && adapter.getNativeSession() instanceof Session tomcat) {
            tomcat.getUserProperties()
                    .put(
                            "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT",
                            settings.stall().toMillis());
            tomcat.getUserProperties()
                    .put(
                            "org.apache.tomcat.websocket.READ_IDLE_TIMEOUT_MS",
                            3 * settings.ping().toMillis());
        }
    }
}
