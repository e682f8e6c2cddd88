package salon.chat.presence;

import java.time.Duration;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.SequencedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import salon.chat.name.Nick;

/** Somebody who waits to be let in. */
final class Asking {

    /** How long anyone waits for a database that neither answers nor refuses. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A nick may be free in a moment, when its last user's leaving is stored. */
    private static final Duration MOMENT = Duration.ofMillis(60);

    private final PresenceWriter.Wish wish;
    private final CompletableFuture<OptionalLong> answer = new CompletableFuture<>();
    private long notBefore = System.nanoTime();
    private boolean refused;

    Asking(Presence wanted) {
        this.wish = new PresenceWriter.Wish(wanted, new Nick(wanted.nick()).keys(), wanted.owner());
        answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    PresenceWriter.Wish wish() {
        return wish;
    }

    CompletableFuture<OptionalLong> answer() {
        return answer;
    }

    boolean wantsNoneOf(SequencedSet<String> keys) {
        return Collections.disjoint(keys, wish.keys());
    }

    long nanosToWait() {
        return Math.max(0, notBefore - System.nanoTime());
    }

    /** @return false if nobody waits for it any more */
    boolean granted(long came) {
        return answer.complete(OptionalLong.of(came));
    }

    /** @return whether to ask once more, in a moment */
    boolean refused() {
        if (refused) {
            answer.complete(OptionalLong.empty());
            return false;
        }
        refused = true;
        notBefore = System.nanoTime() + MOMENT.toNanos();
        return true;
    }

    void failed(Throwable why) {
        answer.completeExceptionally(why);
    }
}
