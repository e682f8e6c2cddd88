package salon.chat.line;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends lines by TCP: all that wait at once, in one piece of memory and one call to the kernel. The loop of its channel does it, one
 * piece at a time, and so no thread ever waits for a reader.
 */
final class TcpWire implements Wire, Runnable {

    /** In bytes; a longer line goes by itself. */
    private static final int PIECE = 16 * 1024;

    private final SocketChannel channel;
    private final Visitor visitor;

    TcpWire(SocketChannel channel, Door door, LineSettings settings, Tally tally) {
        this.channel = channel;
        this.visitor = new Visitor(
                door,
                channel.remoteAddress().getAddress(),
                door.transport() + " " + channel.remoteAddress(),
                this,
                settings,
                tally,
                door.patience(settings));
    }

    Visitor visitor() {
        return visitor;
    }

    @Override
    public void wake() {
        later(this);
    }

    /** Sends until nothing waits, or the socket takes no more. */
    @Override
    public void run() {
        while (true) {
            List<Line> lines = takePiece();
            if (lines.isEmpty()) {
                return;
            }
            ChannelFuture written = channel.writeAndFlush(piece(lines));
            if (!written.isDone()) {
                written.addListener(done -> {
                    if (sent(written)) {
                        run();
                    }
                });
                return;
            }
            if (!sent(written)) {
                return;
            }
        }
    }

    private boolean sent(ChannelFuture written) {
        if (written.isSuccess()) {
            visitor.outgoing().taken();
        } else {
            channel.close();
        }
        return written.isSuccess();
    }

    private List<Line> takePiece() {
        List<Line> lines = new ArrayList<>(1);
        int size = 0;
        while (size < PIECE) {
            Line line = visitor.outgoing().take();
            if (line == null) {
                break;
            }
            lines.add(line);
            size += line.size();
        }
        return lines;
    }

    /** Netty would copy each line's shared bytes out of the heap anyway. */
    private ByteBuf piece(List<Line> lines) {
        ByteBuf piece =
                channel.alloc().directBuffer(lines.stream().mapToInt(Line::size).sum());
        lines.forEach(line -> piece.writeBytes(line.bytes()));
        return piece;
    }

    /**
     * Lets the client read what was sent before. Were the socket closed with something unread, the kernel would throw away on the
     * client's side as well what it has not read yet.
     */
    @Override
    public void hangUp(Ending why) {
        later(() -> {
            visitor.end(why);
            if (channel.isInputShutdown()) {
                channel.close();
            } else {
                channel.shutdownOutput().addListener(done -> {
                    if (!done.isSuccess()) {
                        channel.close();
                    }
                });
            }
        });
    }

    @Override
    public void cut(Ending why) {
        later(() -> {
            if (!visitor.isOver() && channel.isOpen()) {
                // What waits in the kernel is not kept for somebody who takes nothing.
                channel.config().setOption(ChannelOption.SO_LINGER, 0);
            }
            channel.close();
            visitor.end(why);
        });
    }

    /** Never at once: whoever sends or closes may be in the middle of something that the end would call back into. */
    private void later(Runnable what) {
        if (!channel.eventLoop().isShuttingDown()) {
            channel.eventLoop().execute(what);
        }
    }
}
