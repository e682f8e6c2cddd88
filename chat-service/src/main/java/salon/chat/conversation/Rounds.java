package salon.chat.conversation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import salon.chat.fanout.Fanout;
import salon.chat.fanout.WhereNodesShare;
import salon.chat.history.Channel;
import salon.chat.history.History;
import salon.chat.presence.Graveyard;
import salon.chat.presence.NodeSettings;
import salon.chat.presence.Presences;
import salon.chat.presence.Register;

/**
 * Looks from time to time for what this node was not told: messages, people, nodes that are dead. Often while nothing is told at
 * all. Runs before anyone can connect and until nobody can any more.
 */
@Component
@WhereNodesShare
class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PIECE = 1_000;

    private final Fanout fanout;
    private final Presences presences;
    private final Graveyard graveyard;
    private final History history;
    private final Register register;
    private final NodeSettings settings;
    private final Telegraph telegraph;
    private final Floor floor;
    private final Feeds feeds;
    private final Nodes nodes;

    private volatile CountDownLatch end = new CountDownLatch(0);
    private @Nullable Thread thread;
    private boolean well = true;

    Rounds(
            Fanout fanout,
            Presences presences,
            Graveyard graveyard,
            History history,
            Register register,
            NodeSettings settings,
            Telegraph telegraph,
            Floor floor,
            Feeds feeds,
            Nodes nodes) {
        this.fanout = fanout;
        this.presences = presences;
        this.graveyard = graveyard;
        this.history = history;
        this.register = register;
        this.settings = settings;
        this.telegraph = telegraph;
        this.floor = floor;
        this.feeds = feeds;
        this.nodes = nodes;
    }

    private void hear(String written) {
        News news = News.read(written);
        Map<Channel, Long> movedOn = new HashMap<>();
        news.movedOn().forEach((channel, last) -> movedOn.put(new Channel(channel), last));
        floor.execute(() -> {
            feeds.movedOn(movedOn);
            if (news.gone()) {
                nodes.check(news.node());
            } else if (news.version() > 0) {
                nodes.hear(news.node(), news.version(), news.changes());
            }
        });
    }

    private void run() {
        try {
            long last = System.nanoTime();
            // Looks up often, so that it is noticed soon that nothing is told any more.
            while (!end.await(settings.pollAlone().toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - last >= interval().toNanos()) {
                    round();
                    last = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the rounds", e);
        }
    }

    private Duration interval() {
        return fanout.isWorking() ? settings.poll() : settings.pollAlone();
    }

    private void round() {
        try {
            lookForNodes();
            lookForMessages();
            well = true;
        } catch (RuntimeException e) {
            if (well) {
                log.warn(
                        "What other nodes do cannot be seen at the moment: {}",
                        NestedExceptionUtils.getMostSpecificCause(e).toString());
            }
            well = false;
        }
    }

    private void lookForNodes() {
        long before = System.nanoTime();
        List<Presences.Sight> seen = presences.listNodes();
        floor.execute(() -> nodes.see(seen));
        List<Presences.Sight> others = seen.stream()
                .filter(node -> !node.node().equals(register.node()))
                .toList();
        for (String dead : graveyard.bury(others, before)) {
            telegraph.gone(dead);
            floor.execute(() -> nodes.check(dead));
        }
    }

    private void lookForMessages() {
        List<Channel> open = floor.ask(feeds::list).join();
        for (int from = 0; from < open.size(); from += PIECE) {
            Map<Channel, Long> last = history.lasts(open.subList(from, Math.min(open.size(), from + PIECE)));
            floor.execute(() -> feeds.movedOn(last));
        }
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            end = new CountDownLatch(1);
            fanout.listen(this::hear);
            round();
            meetTheOthers();
            thread = Thread.ofPlatform().daemon().name("rounds").start(this::run);
        }
    }

    /** So that who is the first here is not told of each of the others as somebody who has just come. */
    private void meetTheOthers() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (well && !floor.ask(nodes::areKnown).join() && System.nanoTime() < deadline) {
                end.await(10, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        end.countDown();
        Thread last = thread;
        try {
            if (last != null) {
                last.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return end.getCount() > 0;
    }

    /** Behind the register, before the lines. */
    @Override
    public int getPhase() {
        return 30;
    }
}
