package salon.chat.line;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads lines by TCP, one chunk at a time, and the next only when each line of the last has been dealt with: what a client sends
 * meanwhile stays with its kernel and ours. Only the loop of its channel comes here.
 */
final class TcpReader extends ChannelInboundHandlerAdapter {

    private static final Logger log = LoggerFactory.getLogger(TcpReader.class);

    /** What one that is closed may still send before it is cut, in bytes. */
    private static final int MOST_AFTER_FAREWELL = 64 * 1024;

    /** So many bytes of an endless line count as a line. */
    private static final int MUCH = 16 * Form.LINE.longest();

    private final Visitor visitor;
    private final Talks talks;
    private final LineReader lines = new LineReader(Form.LINE);
    private final Unterminated unterminated;
    private @Nullable ByteBuf chunk;
    private int size;
    private boolean busy;
    private boolean allSaid;
    private int skipped;
    private int unheard;

    TcpReader(Visitor visitor, Talks talks, Unterminated unterminated) {
        this.visitor = visitor;
        this.talks = talks;
        this.unterminated = unterminated;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        visitor.begin(talks);
        context.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        unterminated.cancel();
        chunk = (ByteBuf) message;
        size = chunk.readableBytes();
        goOn(context);
    }

    /** The client says nothing more, and may still listen. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            unterminated.cancel();
            allSaid = true;
            goOn(context);
        }
    }

    private void goOn(ChannelHandlerContext context) {
        while (!busy && !visitor.isDeaf() && chunk != null) {
            Heard heard = lines.next(chunk);
            if (heard != null) {
                hear(context, heard);
            } else {
                release();
                isUsedUp(context);
            }
        }
        if (visitor.isDeaf()) {
            ignore(context);
        } else if (!busy) {
            if (allSaid) {
                end(context);
            } else {
                context.read();
            }
        }
    }

    private void isUsedUp(ChannelHandlerContext context) {
        if (lines.isSkipping()) {
            skipped += size;
            if (skipped >= MUCH) {
                skipped = 0;
                await(context, visitor.endure());
            }
        } else if (unterminated.mayBeLine(lines, size)) {
            unterminated.await(context.executor(), () -> {
                Heard rest = lines.rest();
                if (rest != null && !busy) {
                    hear(context, rest);
                    goOn(context);
                }
            });
        }
    }

    private void end(ChannelHandlerContext context) {
        Heard last = lines.rest();
        if (last != null) {
            hear(context, last);
            goOn(context);
        } else {
            visitor.close(Ending.LOST);
        }
    }

    private void hear(ChannelHandlerContext context, Heard heard) {
        await(context, visitor.hear(heard));
    }

    private void await(ChannelHandlerContext context, CompletableFuture<Void> done) {
        if (!done.isDone()) {
            busy = true;
            done.thenRun(() -> context.executor().execute(() -> {
                busy = false;
                goOn(context);
            }));
        }
    }

    /** Reads on only to learn when the client has left. */
    private void ignore(ChannelHandlerContext context) {
        if (chunk != null) {
            unheard += chunk.readableBytes();
            release();
        }
        if (unheard > MOST_AFTER_FAREWELL) {
            visitor.cut(Ending.LOST);
        } else if (!allSaid) {
            context.read();
        } else if (visitor.isOver()) {
            context.close();
        }
    }

    private void release() {
        ReferenceCountUtil.release(chunk);
        chunk = null;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        unterminated.cancel();
        release();
        visitor.end(Ending.LOST);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable e) {
        if (e instanceof IOException) {
            log.debug("{} broke.", visitor, e);
        } else {
            log.error("Something went wrong with {}.", visitor, e);
        }
        // A reset hears nothing more.
        visitor.cut(e instanceof IOException ? Ending.LOST : Ending.FAULT);
    }
}
