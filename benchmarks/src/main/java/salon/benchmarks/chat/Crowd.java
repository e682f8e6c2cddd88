package salon.benchmarks.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jdk.net.ExtendedSocketOptions;

/** Everybody in the room of one server. Only one thread may touch it, and nothing arrives unless it takes its {@link #turn}s. */
final class Crowd implements AutoCloseable {

    /** How many may be on their way in at a time: everyone is told of each, so a crowd that rushes in drowns in its own arrivals. */
    private static final int ON_THEIR_WAY = Integer.getInteger("arriving", 64);

    /** How many may wait for the server's first word: ngIRCd's queue for connections takes ten, and who finds it full comes seconds later. */
    private static final int AT_THE_DOOR = 8;

    /**
     * Without it a server that has not turned off Nagle's algorithm, as ngIRCd has not, mostly waits for acknowledgements that come 40
     * milliseconds late.
     */
    private static final boolean ACKNOWLEDGE_AT_ONCE =
            Boolean.parseBoolean(System.getProperty("acknowledgeAtOnce", "true"));

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration QUIET = Duration.ofMillis(500);

    /** Hears the messages. */
    interface Ear {

        Ear DEAF = (listener, bytes, from, to, now) -> {};

        /** @param now when it arrived, by {@link System#nanoTime} */
        void heard(int listener, byte[] bytes, int from, int to, long now) throws IOException;
    }

    private final Target target;
    private final Dialect dialect;
    private final Selector selector = Selector.open();
    private final List<User> users = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(256 * 1024);
    private final boolean acknowledgesAtOnce;
    private Ear ear = Ear.DEAF;
    private int greeted;
    private int joined;

    Crowd(Target target) throws IOException {
        this.target = target;
        this.dialect = target.dialect();
        try (SocketChannel any = SocketChannel.open()) {
            this.acknowledgesAtOnce =
                    ACKNOWLEDGE_AT_ONCE && any.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
        }
    }

    boolean acknowledgesAtOnce() {
        return acknowledgesAtOnce;
    }

    int size() {
        return users.size();
    }

    /** Lets users in until there are so many, and waits until all have been told of all. */
    void grow(int size) throws IOException {
        long progress = System.nanoTime();
        while (joined < size) {
            int before = joined;
            if (users.size() < size && users.size() - joined < ON_THEIR_WAY && users.size() - greeted < AT_THE_DOOR) {
                users.add(connect(users.size()));
                turn(Duration.ZERO);
            } else {
                turn(Duration.ofMillis(100));
            }
            if (joined > before) {
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > PATIENCE.toNanos()) {
                throw new IOException(
                        "%s lets nobody in any more; %,d of %,d have joined".formatted(target.name(), joined, size));
            }
        }
        while (turn(QUIET)) {
            // Others are still being told.
        }
    }

    void listen(Ear next) {
        ear = next;
    }

    void say(int user, String text) throws IOException {
        users.get(user).say(dialect.message(text));
    }

    /**
     * Takes what has arrived, or waits for the first that does.
     *
     * @param wait none when zero
     * @return whether anything happened
     */
    boolean turn(Duration wait) throws IOException {
        try {
            // A timeout of 0 would be none.
            long millis = Math.max(1, wait.toMillis());
            return (wait.isZero() ? selector.selectNow(this::turn) : selector.select(this::turn, millis)) > 0;
        } catch (UncheckedIOException e) {
            throw new IOException(target.name() + ": " + e.getMessage(), e.getCause());
        }
    }

    private void turn(SelectionKey key) {
        User user = (User) key.attachment();
        try {
            user.turn(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(user + " " + e.getMessage(), e);
        }
    }

    private User connect(int number) throws IOException {
        SocketChannel channel = SocketChannel.open(target.socketAddress());
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return new User(this, number, channel, target.framing(), dialect);
    }

    SelectionKey register(SocketChannel channel, User user) throws IOException {
        return channel.register(selector, SelectionKey.OP_READ, user);
    }

    void heard(int listener, byte[] bytes, int from, int to, long now) throws IOException {
        ear.heard(listener, bytes, from, to, now);
    }

    void greeted() {
        greeted++;
    }

    void joined() {
        joined++;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
