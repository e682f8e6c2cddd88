package salon.server.fanout;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Of a node that tells nobody: it is alone, or finds what others stored by looking. */
final class LocalChannel implements Channel {

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void open(Consumer<String> heard, Runnable opened) {}

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public CompletionStage<?> publish(String text) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void renew() {}

    @Override
    public void close() {}
}
