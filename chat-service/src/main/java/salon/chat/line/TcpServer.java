package salon.chat.line;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import salon.chat.line.Door.Place;
import salon.chat.line.Door.Transport;

/** Listens for lines on a TCP port, from when the service has started until it stops, and gives each client a {@link Talk}. */
public final class TcpServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TcpServer.class);

    /** How many connections may wait to be accepted: many come at once when a service comes back. */
    private static final int BACKLOG = 1024;

    /** How much is read at once, in bytes: all that a client may have in our memory besides a line that it has begun. */
    private static final int CHUNK = 4 * 1024;

    /** How much the kernel may hold for one reader, in bytes; left alone it would be megabytes for each who reads nothing. */
    static final int KERNEL = 64 * 1024;

    /** How far above the asked port a free one is looked for. */
    private static final int MOST_PORTS = 1000;

    /** How many that were refused may still be listening to why, for {@link Visitor#LINGER}. */
    private static final int MOST_REFUSED = 256;

    private static final int PROBES = 3;

    private final Door door;
    private final int asked;
    private final LineSettings settings;
    private final Talks talks;
    private final Visitors visitors;
    private final Tally tally;
    private final EventLoopGroup loops;
    private final AtomicInteger refused = new AtomicInteger();

    private volatile boolean open;
    private volatile @Nullable Channel listener;

    TcpServer(Place place, LineSettings settings, Talks talks, Visitors visitors, Tally tally, EventLoopGroup loops) {
        this.door = new Door(Transport.TCP, place);
        this.asked = place == Place.CHAT ? settings.chatPort() : settings.commandsPort();
        this.settings = settings;
        this.talks = talks;
        this.visitors = visitors;
        this.tally = tally;
        this.loops = loops;
    }

    /** The port that is listened on, also where any free one was asked for, or another one was taken. */
    public int port() {
        Channel now = listener;
        if (now == null) {
            throw new IllegalStateException("The port is not open.");
        }
        return ((InetSocketAddress) now.localAddress()).getPort();
    }

    @Override
    public void start() {
        open = true;
        listener = listen();
        log.info("Lines are taken for the {} on TCP port {}.", door.place().tag(), port());
    }

    private Channel listen() {
        ChannelFuture bound = bind(asked);
        boolean maySearch = door.place() == Place.COMMANDS && asked != 0;
        for (int port = asked + 1;
                maySearch && bound.cause() instanceof BindException && port <= Math.min(asked + MOST_PORTS, 65_535);
                port++) {
            bound = bind(port);
        }
        if (!bound.isSuccess()) {
            throw new PortTaken(
                    asked, "salon.line.%s-port".formatted(door.place().tag()), bound.cause());
        }
        int port = ((InetSocketAddress) bound.channel().localAddress()).getPort();
        if (maySearch && port != asked) {
            log.info("TCP port {} is taken; the next free one is {}.", asked, port);
        }
        return bound.channel();
    }

    private ChannelFuture bind(int port) {
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_SNDBUF, KERNEL)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(
                        ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(CHUNK).maxMessagesPerRead(1))
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        welcome(channel);
                    }
                })
                .bind(port)
                .awaitUninterruptibly();
    }

    private void welcome(SocketChannel channel) {
        if (!open || channel.remoteAddress() == null) {
            // We stop, or it was gone before we came to it.
            channel.close();
            return;
        }
        Optional<Ending> reason = visitors.admit(channel.remoteAddress().getAddress());
        if (reason.isPresent()) {
            refuse(channel, reason.get());
            return;
        }
        TcpWire wire = new TcpWire(channel, door, settings, tally);
        visitors.add(wire.visitor());
        channel.closeFuture().addListener(closed -> visitors.remove(wire.visitor()));
        keepAlive(channel);
        channel.pipeline().addLast(new TcpReader(wire.visitor(), talks, unterminated()));
    }

    private Unterminated unterminated() {
        return door.place() == Place.COMMANDS ? Unterminated.after(settings.unterminatedAfter()) : Unterminated.never();
    }

    /** A client that is silent and gone is found out without its seeing a thing. */
    private void keepAlive(SocketChannel channel) {
        int seconds = Math.clamp(settings.ping().toSeconds(), 1, Short.MAX_VALUE);
        try {
            channel.config().setOption(ChannelOption.SO_KEEPALIVE, true);
            channel.config().setOption(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE), seconds);
            channel.config().setOption(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPINTERVAL), seconds);
            channel.config().setOption(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPCOUNT), PROBES);
        } catch (ChannelException e) {
            log.debug("{} is gone already.", channel, e);
        }
    }

    private void refuse(SocketChannel channel, Ending reason) {
        tally.ended(door.transport() + " " + channel.remoteAddress(), reason);
        if (refused.incrementAndGet() > MOST_REFUSED) {
            refused.decrementAndGet();
            channel.close();
            return;
        }
        channel.closeFuture().addListener(closed -> refused.decrementAndGet());
        channel.pipeline().addLast(new Refusal("ERR " + reason + " " + visitors.sentence(reason) + "\n"));
    }

    /** Says one line, gives its client a while to read it, and closes. */
    private static final class Refusal extends ChannelInboundHandlerAdapter {

        private final String line;

        Refusal(String line) {
            this.line = line;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush(Unpooled.copiedBuffer(line, StandardCharsets.UTF_8));
            ((SocketChannel) context.channel()).shutdownOutput();
            context.executor().schedule(() -> context.close(), Visitor.LINGER.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable e) {
            context.close();
        }
    }

    @Override
    public void stop() {
        Channel last = listener;
        if (last == null) {
            return;
        }
        open = false;
        listener = null;
        last.close().awaitUninterruptibly(Visitor.LINGER.toMillis());
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
        return listener != null;
    }

    /** With the web server's graceful stop, so that neither waits for the other. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1024;
    }
}
