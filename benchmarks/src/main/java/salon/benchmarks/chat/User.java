package salon.benchmarks.chat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jdk.net.ExtendedSocketOptions;
import salon.benchmarks.wire.Framing;

/** One connection of a {@link Crowd}, and who sits at its end. */
final class User implements Framing.Hearing {

    private static final byte[] NOTHING = {};

    private final Crowd crowd;
    private final int number;
    private final String nick;
    private final SocketChannel channel;
    private final Framing framing;
    private final Dialect dialect;

    /** The beginning of a line whose end has not arrived. */
    private byte[] begun = NOTHING;

    /** What the network would not take yet. */
    private byte[] unsent = NOTHING;

    private SelectionKey key;
    private boolean greeted;
    private boolean joined;
    private long now;

    User(Crowd crowd, int number, SocketChannel channel, Framing framing, Dialect dialect) throws IOException {
        this.crowd = crowd;
        this.number = number;
        this.nick = "u" + number;
        this.channel = channel;
        this.framing = framing;
        this.dialect = dialect;
        this.key = crowd.register(channel, this);
        send(framing.opening());
        for (String line : dialect.hello(nick)) {
            say(line);
        }
    }

    void say(String line) throws IOException {
        send(framing.framed(line));
    }

    /**
     * Reads and writes what can be.
     *
     * @param buffer backed by an array, of no use afterwards
     * @throws IOException when the connection is no more, or was refused
     */
    void turn(ByteBuffer buffer) throws IOException {
        if (key.isWritable()) {
            byte[] waiting = unsent;
            unsent = NOTHING;
            send(waiting);
        }
        if (!key.isReadable()) {
            return;
        }
        buffer.clear().put(begun);
        if (channel.read(buffer) < 0) {
            throw new IOException("was cut off" + lastWords(buffer));
        }
        now = System.nanoTime();
        if (!greeted) {
            greeted = true;
            crowd.greeted();
        }
        if (crowd.acknowledgesAtOnce()) {
            // Linux forgets it again.
            channel.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
        byte[] bytes = buffer.array();
        int end = buffer.position();
        int used = framing.read(bytes, 0, end, this);
        if (used == 0 && !buffer.hasRemaining()) {
            throw new IOException("got a line without an end");
        }
        begun = used == end ? NOTHING : Arrays.copyOfRange(bytes, used, end);
    }

    @Override
    public void line(byte[] bytes, int from, int to) throws IOException {
        int text = dialect.text(bytes, from, to);
        if (text >= 0) {
            crowd.heard(number, bytes, text, to, now);
            return;
        }
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        switch (dialect.hear(line, nick)) {
            case Dialect.Reaction.Ignore() -> {}
            case Dialect.Reaction.Say(String answer) -> say(answer);
            case Dialect.Reaction.Joined() -> {
                if (!joined) {
                    joined = true;
                    crowd.joined();
                }
            }
            case Dialect.Reaction.Refused() -> throw new IOException("was told " + line);
        }
    }

    @Override
    public void answer(byte[] bytes) throws IOException {
        send(bytes);
    }

    private void send(byte[] bytes) throws IOException {
        if (unsent.length > 0) {
            int before = unsent.length;
            unsent = Arrays.copyOf(unsent, before + bytes.length);
            System.arraycopy(bytes, 0, unsent, before, bytes.length);
            return;
        }
        int sent = channel.write(ByteBuffer.wrap(bytes));
        unsent = sent == bytes.length ? NOTHING : Arrays.copyOfRange(bytes, sent, bytes.length);
        key.interestOps(unsent.length == 0 ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    private static String lastWords(ByteBuffer buffer) {
        return buffer.position() == 0
                ? ""
                : ", last " + new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return nick;
    }
}
