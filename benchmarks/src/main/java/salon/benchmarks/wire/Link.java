package salon.benchmarks.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection in a {@link Loop}. Nothing here waits: what the network does not take yet is kept. */
public final class Link implements Framing.Hearing {

    private static final byte[] NOTHING = {};

    /** A machine calls itself by all of these; with one alone, the ports for new connections would soon be used up. */
    private static final int ADDRESSES = 32;

    private static int made;

    /** Whose connection it is. */
    public interface Owner {

        /** It may be spoken on now. */
        default void opened() {}

        void heard(byte[] bytes, int from, int to);

        /**
         * It is no more, whoever ended it, and will say nothing more. Not told to an owner who ended it.
         *
         * @param why a few words that are the same for the same reason
         */
        void lost(String why);
    }

    private final Framing framing;
    private final Owner owner;
    private final SocketChannel channel;
    private @Nullable SelectionKey key;
    private byte[] begun = NOTHING;
    private byte[] unsent = NOTHING;
    private boolean ended;

    private Link(Framing framing, Owner owner, SocketChannel channel) {
        this.framing = framing;
        this.owner = owner;
        this.channel = channel;
    }

    /** Begins to connect; a failure is told later, as any loss. */
    public static Link open(Loop loop, InetSocketAddress to, Framing framing, Owner owner) {
        try {
            Link link = new Link(framing, owner, SocketChannel.open());
            link.connect(loop, to);
            return link;
        } catch (IOException e) {
            throw new IllegalStateException("no more connections can be made: " + e.getMessage(), e);
        }
    }

    private void connect(Loop loop, InetSocketAddress to) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = loop.register(channel, this);
        try {
            bind(to);
            if (channel.connect(to)) {
                // The owner does not have it yet.
                loop.at(System.nanoTime(), this::begin);
            }
        } catch (IOException e) {
            loop.at(System.nanoTime(), () -> lose(why(e)));
        }
    }

    private void begin() {
        try {
            connected();
        } catch (IOException e) {
            lose(why(e));
        }
    }

    private void bind(InetSocketAddress to) throws IOException {
        byte[] address = to.getAddress().getAddress();
        if (to.getAddress().isLoopbackAddress()
                && address.length == 4
                && System.getProperty("os.name").equals("Linux")) {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            byte[] own = {127, 0, 0, (byte) (1 + made++ % ADDRESSES)};
            channel.bind(new InetSocketAddress(InetAddress.getByAddress(own), 0));
        }
    }

    private void connected() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        channel.finishConnect();
        interest(SelectionKey.OP_READ);
        byte[] opening = framing.opening();
        if (opening.length == 0) {
            owner.opened();
        }
        send(opening);
    }

    public void say(String line) {
        try {
            send(framing.framed(line));
        } catch (IOException e) {
            lose(why(e));
        }
    }

    /** Ends it; the owner is told nothing more. */
    public void end() {
        ended = true;
        close();
    }

    void ready(ByteBuffer buffer) {
        try {
            if (key != null && key.isValid() && key.isConnectable()) {
                connected();
            }
            if (key != null && key.isValid() && key.isWritable()) {
                byte[] waiting = unsent;
                unsent = NOTHING;
                send(waiting);
            }
            if (key != null && key.isValid() && key.isReadable()) {
                read(buffer);
            }
        } catch (IOException e) {
            lose(why(e));
        }
    }

    private void read(ByteBuffer buffer) throws IOException {
        buffer.clear().put(begun);
        begun = NOTHING;
        if (channel.read(buffer) < 0) {
            throw new IOException("cut off");
        }
        byte[] bytes = buffer.array();
        int end = buffer.position();
        int used = framing.read(bytes, 0, end, this);
        if (used == 0 && !buffer.hasRemaining()) {
            throw new IOException("a message without an end");
        }
        begun = used == end ? NOTHING : Arrays.copyOfRange(bytes, used, end);
    }

    @Override
    public void opened() {
        if (!ended) {
            owner.opened();
        }
    }

    @Override
    public void line(byte[] bytes, int from, int to) {
        if (!ended) {
            owner.heard(bytes, from, to);
        }
    }

    @Override
    public void answer(byte[] bytes) throws IOException {
        send(bytes);
    }

    /** The other side ends the connection below as well, once it has the echo. */
    @Override
    public void closed(String reason, byte[] echo) throws IOException {
        send(echo);
        if (!ended) {
            ended = true;
            owner.lost("closed" + (reason.isEmpty() ? "" : ": " + reason));
        }
    }

    private void send(byte[] bytes) throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        if (unsent.length > 0) {
            int before = unsent.length;
            unsent = Arrays.copyOf(unsent, before + bytes.length);
            System.arraycopy(bytes, 0, unsent, before, bytes.length);
            return;
        }
        int sent = channel.write(ByteBuffer.wrap(bytes));
        unsent = sent == bytes.length ? NOTHING : Arrays.copyOfRange(bytes, sent, bytes.length);
        interest(unsent.length == 0 ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    private void interest(int operations) {
        if (key != null && key.isValid() && key.interestOps() != operations) {
            key.interestOps(operations);
        }
    }

    private void lose(String why) {
        close();
        if (!ended) {
            ended = true;
            owner.lost(why);
        }
    }

    private void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It was to end.
        }
    }

    private static String why(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("reset") || message.contains("Broken pipe")
                ? "cut off"
                : message.toLowerCase(Locale.ROOT);
    }
}
