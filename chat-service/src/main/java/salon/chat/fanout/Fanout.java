package salon.chat.fanout;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries news to all other nodes, in the order of each sender as far as it arrives. From any thread, none of which waits. */
public interface Fanout {

    /**
     * Tells all other nodes.
     *
     * @param news asked for once, when it is sent or given up, so that it can say what is true by then
     */
    void publish(Supplier<String> news);

    /** Who hears what the others tell, for as long as this runs: one at a time, and must not wait. */
    void listen(Consumer<String> listener);

    /** Whether what is told is heard at the moment. */
    boolean isWorking();
}
