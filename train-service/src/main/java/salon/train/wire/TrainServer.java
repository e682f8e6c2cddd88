package salon.train.wire;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Listens for clients of the seed's protocol, from when the timetable has been read until the service stops, and gives each a
 * {@link Conversation}. A thread accepts, another watches for conversations that stall.
 *
 * <p>Each conversation has a platform thread. A virtual one keeps its processor as long as it has something to do, and a client that sends
 * requests without a pause always has: a few of them would leave none to anybody else.
 */
public final class TrainServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TrainServer.class);

    /** How many connections may wait to be accepted: many come at once when a service comes back. */
    private static final int BACKLOG = 512;

    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final long BREATHER = Duration.ofMillis(500).toNanos();
    private static final long MOST_BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();
    private static final long LEAST_BETWEEN_LOOKS = Duration.ofMillis(10).toNanos();

    private final TcpSettings settings;
    private final Frames frames;
    private final Answers answers;
    private final Tally tally;
    private final Guests guests;
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();

    private volatile @Nullable Open open;

    /** What there is while the port is open. */
    private record Open(
            ServerSocket listener, Thread accepting, ExecutorService talking, ScheduledExecutorService watching) {}

    TrainServer(TcpSettings settings, Frames frames, Answers answers, MeterRegistry meters) {
        this.settings = settings;
        this.frames = frames;
        this.answers = answers;
        this.tally = new Tally(meters, System::nanoTime);
        this.guests = new Guests(settings.connections(), settings.connectionsPerAddress());
        Gauge.builder("salon.tcp.connections", guests, Guests::count)
                .description("Clients of the seed's protocol that are connected")
                .register(meters);
    }

    /** The port that is listened on, also where any free one was asked for. */
    public int port() {
        Open now = open;
        if (now == null) {
            throw new IllegalStateException("The port is not open.");
        }
        return now.listener().getLocalPort();
    }

    @Override
    public void start() {
        ServerSocket listener = listen();
        ExecutorService talking = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("tcp-", 0).factory());
        ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("tcp-watchdog").daemon().factory());
        long between = Math.clamp(
                Math.min(settings.idle().toNanos(), settings.patience().toNanos()) / 10,
                LEAST_BETWEEN_LOOKS,
                MOST_BETWEEN_LOOKS);
        watching.scheduleWithFixedDelay(this::look, between, between, TimeUnit.NANOSECONDS);
        Thread accepting = Thread.ofPlatform().name("tcp-accept").unstarted(() -> accept(listener, talking));
        open = new Open(listener, accepting, talking, watching);
        accepting.start();
        log.info("The seed's protocol is spoken on TCP port {}.", listener.getLocalPort());
    }

    private ServerSocket listen() {
        try {
            ServerSocket listener = new ServerSocket();
            try {
                listener.setReuseAddress(true);
                listener.bind(new InetSocketAddress(settings.port()), BACKLOG);
                return listener;
            } catch (IOException e) {
                listener.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PortTaken(settings.port(), e);
        }
    }

    private void look() {
        try {
            long now = System.nanoTime();
            conversations.forEach(conversation -> conversation.endIfOverdue(now));
        } catch (RuntimeException | Error e) {
            // It would never be called again.
            log.error("Stalled conversations could not be looked for.", e);
        }
    }

    private void accept(ServerSocket listener, ExecutorService talking) {
        while (!listener.isClosed()) {
            try {
                welcome(listener.accept(), talking);
            } catch (IOException | RuntimeException | Error e) {
                if (!listener.isClosed()) {
                    log.warn("A connection could not be accepted: {}", e.toString());
                    LockSupport.parkNanos(BREATHER);
                }
            }
        }
    }

    private void welcome(Socket socket, ExecutorService talking) throws IOException {
        InetAddress address = socket.getInetAddress();
        Optional<CutOff> refused = guests.admit(address);
        if (refused.isPresent()) {
            tally.cutOff(socket.getRemoteSocketAddress(), refused.get(), "is one too many");
            socket.close();
            return;
        }
        Conversation conversation = new Conversation(socket, settings, frames, answers, tally);
        conversations.add(conversation);
        try {
            talking.execute(() -> {
                try {
                    conversation.run();
                } finally {
                    forget(conversation, address);
                }
            });
        } catch (RuntimeException e) {
            conversation.close();
            forget(conversation, address);
            throw e;
        }
    }

    private void forget(Conversation conversation, InetAddress address) {
        conversations.remove(conversation);
        guests.leave(address);
    }

    @Override
    public void stop() {
        Open last = open;
        if (last == null) {
            return;
        }
        open = null;
        try {
            last.listener().close();
            last.accepting().join(MOMENT);
            last.talking().shutdown();
            conversations.forEach(Conversation::dismiss);
            if (!last.talking().awaitTermination(MOMENT.toNanos(), TimeUnit.NANOSECONDS)) {
                conversations.forEach(Conversation::close);
                last.talking().awaitTermination(MOMENT.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (IOException e) {
            log.debug("The port was closed already.", e);
        } catch (InterruptedException e) {
            conversations.forEach(Conversation::close);
            Thread.currentThread().interrupt();
        } finally {
            last.watching().shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return open != null;
    }

    /** With the web server's graceful stop, so that neither waits for the other. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1024;
    }
}
