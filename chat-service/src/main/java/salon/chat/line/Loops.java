package salon.chat.line;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The threads of all TCP connections: one for each processor. Inside a type of our own, since Spring would take the bare group for
 * a scheduler and let {@code @Scheduled} methods keep lines waiting.
 */
final class Loops implements AutoCloseable {

    private static final int MOST_SECONDS = 2;

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(
            Runtime.getRuntime().availableProcessors(),
            new DefaultThreadFactory("line", true),
            NioIoHandler.newFactory());

    EventLoopGroup group() {
        return group;
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, MOST_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
