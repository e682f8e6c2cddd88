package salon.server.fanout;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** What Redis is to nodes, within a test that decides what becomes of each text. */
public final class FakeWire {

    /** So long that a test's nodes beat only when the test lets them. */
    private static final FanoutSettings SETTINGS = new FanoutSettings("test", Duration.ofDays(1), 3, 10_000);

    private final List<End> ends = new CopyOnWriteArrayList<>();
    private final List<String> late = new ArrayList<>();
    private volatile Function<String, List<String>> fate = List::of;
    private volatile boolean mute;

    private final class End implements Channel {

        private Consumer<String> heard;
        private Runnable opened;
        private volatile boolean open;

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public void open(Consumer<String> hears, Runnable isOpened) {
            heard = hears;
            opened = isOpened;
            ends.add(this);
            reopen();
        }

        void reopen() {
            open = true;
            opened.run();
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public CompletionStage<?> publish(String text) {
            if (!open) {
                return CompletableFuture.failedFuture(new IllegalStateException("cut"));
            }
            if (!mute) {
                fate.apply(text).forEach(FakeWire.this::say);
            }
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void renew() {
            open = false;
            reopen();
        }

        @Override
        public void close() {
            open = false;
            ends.remove(this);
        }
    }

    /** A node's way to the others; not started yet. */
    public Fanout node(InstantSource clock, MeterRegistry meters) {
        return new Fanout(channel(), SETTINGS, clock, meters);
    }

    Channel channel() {
        return new End();
    }

    public Fanout node() {
        return node(InstantSource.system(), new SimpleMeterRegistry());
    }

    /** That of a node that is alone. */
    public static Fanout alone() {
        return new Fanout(new LocalChannel(), SETTINGS, InstantSource.system(), new SimpleMeterRegistry());
    }

    /** Who is where, as that node hears it. */
    public static Whereabouts whereabouts(Fanout fanout, InstantSource clock) {
        return new Whereabouts(fanout, SETTINGS, clock, new SimpleMeterRegistry());
    }

    /** That of a node that is alone. */
    public static Whereabouts nobodyElsewhere() {
        return whereabouts(alone(), InstantSource.system());
    }

    /**
     * @param each what everybody hears of each text that somebody says from now on
     */
    public void fate(Function<String, List<String>> each) {
        fate = each;
    }

    /** From now on nothing is heard until it is {@link #release released}. */
    public void delay() {
        fate = text -> {
            synchronized (late) {
                late.add(text);
            }
            return List.of();
        };
    }

    /** Everything that was delayed is heard now, in any order. */
    public void release(Random chance) {
        fate = List::of;
        List<String> texts;
        synchronized (late) {
            texts = new ArrayList<>(late);
            late.clear();
        }
        Collections.shuffle(texts, chance);
        texts.forEach(this::say);
    }

    /** Says a text to everybody. */
    public void say(String text) {
        ends.stream().filter(End::isOpen).forEach(end -> end.heard.accept(text));
    }

    /** Looks open and carries nothing. */
    public void mute(boolean muted) {
        mute = muted;
    }

    /** Nobody hears anything, and everybody knows. */
    public void cut() {
        ends.forEach(end -> end.open = false);
    }

    public void mend() {
        ends.forEach(End::reopen);
    }

    /** That node neither says nor hears anything any more, without a last word. */
    public void leave(Fanout node) {
        End end = (End) node.channel();
        end.open = false;
        ends.remove(end);
    }

    /** Lets all nodes beat once. */
    public static void beat(Fanout... nodes) {
        for (Fanout node : nodes) {
            node.beat();
        }
    }
}
