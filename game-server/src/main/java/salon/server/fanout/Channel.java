package salon.server.fanout;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * What carries texts to every node that is there at the moment, the sender included. It keeps nothing, may lose anything, and
 * finds its way back by itself when it was broken.
 */
interface Channel {

    /** Whether there may be other nodes at all. */
    boolean isShared();

    /**
     * Begins to try, and never ceases until closed. Neither listener may wait.
     *
     * @param heard told each text, one at a time
     * @param opened told whenever texts come from now on: what was said before is lost
     */
    void open(Consumer<String> heard, Runnable opened);

    /** Whether it believes that texts come and go. */
    boolean isOpen();

    /**
     * Hands a text over without waiting.
     *
     * @return fails when the text is known to be lost
     */
    CompletionStage<?> publish(String text);

    /** Lets go of a way that looks open and carries nothing, and tries anew. */
    void renew();

    void close();
}
