package salon.chat.presence;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import salon.chat.name.Nick;

/** The register of a node that is alone: it knows everyone, and need not write anything down. */
public final class Alone implements Register {

    private static final CompletableFuture<OptionalLong> GRANTED =
            CompletableFuture.completedFuture(OptionalLong.of(0));

    @Override
    public String node() {
        return "";
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public boolean isInUse(Nick nick) {
        return false;
    }

    @Override
    public CompletableFuture<OptionalLong> enter(Presence wanted) {
        return GRANTED;
    }

    @Override
    public void change(Presence now) {
        // Nobody else wants to know.
    }

    @Override
    public void leave(Presence last) {
        // Nobody else wants to know.
    }
}
