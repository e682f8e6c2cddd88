package salon.server.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** A connection whose other side takes a message only when the test says so, as a slow reader does. */
final class StubSession implements WebSocketSession {

    /** What went out, in order: texts, {@code PING}, and the close status. */
    final BlockingQueue<Object> sent = new LinkedBlockingQueue<>();

    private final Semaphore taken = new Semaphore(0);
    private final AtomicInteger sending = new AtomicInteger();
    private volatile @Nullable Exception failure;

    void take(int messages) {
        taken.release(messages);
    }

    void takeEverything() {
        take(1_000_000);
    }

    void failWith(Exception e) {
        failure = e;
    }

    /** Whether a message is on its way, and cannot be called back. */
    boolean isSending() {
        return sending.get() > 0;
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        if (sending.incrementAndGet() > 1) {
            sent.add("two at once");
        }
        taken.acquireUninterruptibly();
        sending.decrementAndGet();
        switch (failure) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case null, default -> sent.add(message instanceof PingMessage ? "PING" : message.getPayload());
        }
    }

    @Override
    public void close(CloseStatus status) {
        sent.add(status);
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    @Override
    public String getId() {
        return "stub";
    }

    @Override
    public @Nullable URI getUri() {
        return null;
    }

    @Override
    public HttpHeaders getHandshakeHeaders() {
        return new HttpHeaders();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public @Nullable Principal getPrincipal() {
        return null;
    }

    @Override
    public @Nullable InetSocketAddress getLocalAddress() {
        return null;
    }

    @Override
    public @Nullable InetSocketAddress getRemoteAddress() {
        return null;
    }

    @Override
    public @Nullable String getAcceptedProtocol() {
        return null;
    }

    @Override
    public void setTextMessageSizeLimit(int limit) {}

    @Override
    public int getTextMessageSizeLimit() {
        return 0;
    }

    @Override
    public void setBinaryMessageSizeLimit(int limit) {}

    @Override
    public int getBinaryMessageSizeLimit() {
        return 0;
    }

    @Override
    public List<WebSocketExtension> getExtensions() {
        return List.of();
    }

    @Override
    public boolean isOpen() {
        return true;
    }
}
