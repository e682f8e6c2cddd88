package salon.train.feed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks now and then whether the feed has changed, and has it read. Only when it looks the same twice in a row, so that a file which is just
 * being copied is left alone; and each state once only, so that a bad feed is not refused every other second for ever.
 */
@Component
final class FeedWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FeedWatch.class);

    private final FeedLocation location;
    private final Duration every;
    private final FeedReload feed;
    private String seen;
    private volatile @Nullable CountDownLatch end;

    FeedWatch(FeedSettings settings, FeedReload feed) {
        this.location = new FeedLocation(settings.feed());
        this.every = settings.watch();
        this.feed = feed;
        this.seen = feed.tried();
    }

    @Override
    public void start() {
        if (every.isZero() || location.isInClasspath()) {
            return;
        }
        CountDownLatch mine = new CountDownLatch(1);
        end = mine;
        // Reading a nation's feed takes seconds of computing, for which no request should lack a processor.
        Thread.ofPlatform().daemon().name("feed-watch").start(() -> watch(mine));
    }

    private void watch(CountDownLatch mine) {
        try {
            while (!mine.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    poll();
                } catch (RuntimeException | Error e) {
                    log.error("The feed {} could not be looked at; trying again.", location.setting(), e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once; only one thread does. */
    void poll() {
        String now = location.signature();
        boolean settled = now.equals(seen);
        seen = now;
        if (settled && !now.equals(feed.tried())) {
            feed.reload();
        }
    }

    @Override
    public void stop() {
        CountDownLatch mine = end;
        if (mine != null) {
            mine.countDown();
            end = null;
        }
    }

    @Override
    public boolean isRunning() {
        return end != null;
    }
}
