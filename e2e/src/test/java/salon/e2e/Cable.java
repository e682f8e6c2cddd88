package salon.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The cable between a service and what it needs, for somebody to trip over: every connection goes through here, and can be broken
 * or made to hang. Where there are several at the other end, it leads to one after the other, past those that are away.
 */
final class Cable implements AutoCloseable {

    private enum State {
        WHOLE,
        FROZEN,
        CUT
    }

    private static final int LONGEST_CONNECT_MILLIS = 2000;

    private final int[] ends;
    private final AtomicInteger turn = new AtomicInteger();
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private State state = State.WHOLE;
    private volatile @Nullable String trap;

    /**
     * @param ends ports of this machine
     */
    Cable(int... ends) {
        this.ends = ends.clone();
        try {
            entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("cable " + port()).start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Breaks all connections, and every new one. */
    void cut() {
        enter(State.CUT);
        sockets.forEach(Cable::reset);
    }

    /** Freezes as soon as somebody sends this text to the far end: it arrives, and nothing behind it, nor any answer. */
    void freezeBehind(String text) {
        trap = text;
    }

    /** Lets nothing through any more, and says so to nobody: the connections stay open, and new ones get no answer. */
    void freeze() {
        enter(State.FROZEN);
    }

    /** As new. What was on its way when it froze arrives now. */
    void mend() {
        enter(State.WHOLE);
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private synchronized void enter(State next) {
        state = next;
        notifyAll();
    }

    synchronized boolean isFrozen() {
        return state == State.FROZEN;
    }

    private synchronized boolean isCut() {
        return state == State.CUT;
    }

    private synchronized void awaitThaw() {
        while (state == State.FROZEN) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a cable", e);
            }
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                Thread.ofVirtual().start(() -> lead(near));
            } catch (IOException e) {
                // Closed, which ends this, or a connection that was gone before it was taken.
            }
        }
    }

    private void lead(Socket near) {
        sockets.add(near);
        awaitThaw();
        try {
            Socket far = isCut() ? null : reach();
            if (far == null) {
                reset(near);
            } else {
                sockets.add(far);
                Thread back = Thread.ofVirtual().start(() -> pump(far, near, false));
                pump(near, far, true);
                back.join();
                near.close();
                far.close();
                sockets.remove(far);
            }
        } catch (IOException | InterruptedException e) {
            reset(near);
        }
        sockets.remove(near);
    }

    private @Nullable Socket reach() {
        int first = turn.getAndIncrement();
        for (int i = 0; i < ends.length; i++) {
            Socket far = new Socket();
            try {
                InetAddress here = InetAddress.getLoopbackAddress();
                far.connect(
                        new InetSocketAddress(here, ends[Math.floorMod(first + i, ends.length)]),
                        LONGEST_CONNECT_MILLIS);
                far.setTcpNoDelay(true);
                return far;
            } catch (IOException e) {
                reset(far);
            }
        }
        return null;
    }

    private boolean springs(byte[] buffer, int length) {
        String text = trap;
        if (text == null || !new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(text)) {
            return false;
        }
        trap = null;
        freeze();
        return true;
    }

    private void pump(Socket from, Socket to, boolean outward) {
        byte[] buffer = new byte[16 * 1024];
        try {
            to.setTcpNoDelay(true);
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (!outward || !springs(buffer, read)) {
                    awaitThaw();
                }
                to.getOutputStream().write(buffer, 0, read);
            }
            awaitThaw();
            to.shutdownOutput();
        } catch (IOException e) {
            awaitThaw();
            reset(from);
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is closed already.
        }
    }
}
