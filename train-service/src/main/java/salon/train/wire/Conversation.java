package salon.train.wire;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client, on a thread of its own: a request is answered before the next one is read, so that whoever does not take replies cannot
 * pile any up. Every stage has an end; a blocked read or write is ended by closing the socket, from the watchdog's thread.
 */
final class Conversation implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private static final int END = 0xFF;
    private static final int BUFFER = 2048;
    private static final Duration FAREWELL = Duration.ofSeconds(1);
    private static final int MOST_AFTER_FAREWELL = 64 * 1024;

    private enum Stage {
        WAITING,
        ASKING,
        ANSWERING,
        LEAVING
    }

    private final Socket socket;
    private final SocketAddress client;
    private final TcpSettings settings;
    private final Frames frames;
    private final Answers answers;
    private final Tally tally;

    private Stage stage = Stage.WAITING;
    private long stageEnds;
    private @Nullable Stage overdue;
    private boolean dismissed;

    Conversation(Socket socket, TcpSettings settings, Frames frames, Answers answers, Tally tally) {
        this.socket = socket;
        this.client = socket.getRemoteSocketAddress();
        this.settings = settings;
        this.frames = frames;
        this.answers = answers;
        this.tally = tally;
        enter(Stage.WAITING, settings.idle());
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
            try {
                converse(in, socket.getOutputStream());
            } catch (Breach breach) {
                tally.cutOff(client, breach.cutOff(), breach.getMessage());
            }
            sayFarewell(in);
        } catch (IOException e) {
            explain(e);
        } catch (RuntimeException | Error e) {
            log.error("A request of {} could not be answered.", client, e);
            tally.cutOff(client, CutOff.FAULT, "met a fault of this service");
        }
    }

    private void converse(DataInputStream in, OutputStream out) throws IOException, Breach {
        while (enter(Stage.WAITING, settings.idle())) {
            int option = in.read();
            if (option < 0 || option == 'q' || option == END) {
                return;
            }
            enter(Stage.ASKING, settings.patience());
            Question question = Question.read(option, in, frames);
            enter(Stage.ANSWERING, settings.patience());
            out.write(tally.request(option, () -> answers.to(question)));
        }
    }

    /**
     * Lets the client take what was sent before. Were the socket closed with something unread, the kernel would throw away on the
     * client's side as well what it has not read yet.
     */
    private void sayFarewell(InputStream in) throws IOException {
        if (enter(Stage.LEAVING, FAREWELL)) {
            socket.shutdownOutput();
            in.skipNBytes(MOST_AFTER_FAREWELL);
        }
    }

    /** Whether to go on: who is dismissed begins nothing new. */
    private synchronized boolean enter(Stage next, Duration limit) {
        stage = next;
        stageEnds = System.nanoTime() + limit.toNanos();
        return !dismissed;
    }

    /** Ends a stage that takes too long. */
    synchronized void endIfOverdue(long now) {
        if (now - stageEnds > 0 && overdue == null) {
            overdue = stage;
            close();
        }
    }

    /** The service stops: a reply under way may end, nothing else. */
    synchronized void dismiss() {
        dismissed = true;
        if (stage != Stage.ANSWERING) {
            close();
        }
    }

    synchronized void close() {
        try {
            if (stage == Stage.ANSWERING) {
                // What waits to be sent is not kept for somebody who takes nothing.
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            log.debug("{} was gone already.", client, e);
        }
    }

    private synchronized void explain(IOException e) {
        if (overdue != null) {
            switch (overdue) {
                case WAITING -> tally.cutOff(client, CutOff.IDLE, "asked nothing for " + settings.idle());
                case ASKING ->
                    tally.cutOff(client, CutOff.SLOW_REQUEST, "took over %s to ask".formatted(settings.patience()));
                case ANSWERING ->
                    tally.cutOff(client, CutOff.SLOW_READER, "took over %s to listen".formatted(settings.patience()));
                case LEAVING -> log.debug("{} did not leave by itself.", client, e);
            }
        } else if (!dismissed && (stage == Stage.ASKING || stage == Stage.ANSWERING)) {
            tally.cutOff(client, CutOff.VANISHED, "went away in the middle of a request");
        } else {
            log.debug("{} is gone.", client, e);
        }
    }
}
