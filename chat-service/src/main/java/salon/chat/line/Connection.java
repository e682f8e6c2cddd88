package salon.chat.line;

import java.util.concurrent.CompletionStage;

/**
 * One client as the one who talks with it sees it. Every method may be called by any thread and none of them waits; after the end
 * they do nothing.
 */
public interface Connection {

    /** Queues a line behind all others. A reader that lets too much pile up is cut off, and its {@link Talk#lost} called. */
    void send(Line line);

    /**
     * Done when everything queued so far was handed to the network, or the connection has ended: for whoever has much to
     * send and would rather send it piece by piece.
     */
    CompletionStage<Void> flushed();

    /** Closes once everything queued so far is sent, or after a short while in any case; nothing that arrives now is heard. */
    void close(Ending why);

    /** For a log: transport and address, nothing that a client can choose. */
    String name();
}
