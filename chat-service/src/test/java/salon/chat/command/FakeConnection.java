package salon.chat.command;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import salon.chat.line.Connection;
import salon.chat.line.Ending;
import salon.chat.line.Line;

/** A connection that keeps what it is sent. */
final class FakeConnection implements Connection {

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile @Nullable Ending ending;

    @Override
    public void send(Line line) {
        if (ending == null) {
            sent.add(line.text());
        }
    }

    @Override
    public CompletionStage<Void> flushed() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close(Ending why) {
        ending = why;
    }

    @Override
    public String name() {
        return "test";
    }

    List<String> sent() {
        return List.copyOf(sent);
    }

    @Nullable
    Ending ending() {
        return ending;
    }
}
