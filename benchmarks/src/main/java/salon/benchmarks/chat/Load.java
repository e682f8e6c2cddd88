package salon.benchmarks.chat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import salon.benchmarks.wire.ServerProcess;

/**
 * Lets some of a crowd talk to all of it. The first second does not count.
 *
 * <p>Where there are more senders than users, some users speak for several of them.
 */
final class Load {

    private static final OperatingSystemMXBean OURSELVES =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final long RAMP = Duration.ofSeconds(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Closer than this to the next message nobody sleeps: a selector wakes late by up to a millisecond. */
    private static final long SOON = Duration.ofMillis(2).toNanos();

    private final Crowd crowd;
    private final ServerProcess server;
    private final int listeners;
    private final int senders;
    private final long begin = System.nanoTime();
    private final long end;
    private final Tally tally;
    private final int[] unheard;

    private Load(Crowd crowd, ServerProcess server, int senders, Duration duration) {
        this.crowd = crowd;
        this.server = server;
        this.listeners = crowd.size() - 1;
        this.senders = senders;
        this.end = begin + RAMP + duration.toNanos();
        this.tally = new Tally(crowd.size(), senders, begin);
        this.unheard = new int[senders];
    }

    /** As much as goes: each sender says the next as soon as everybody has heard the last. */
    static Outcome most(Crowd crowd, ServerProcess server, int senders, Duration duration) throws IOException {
        return new Load(crowd, server, senders, duration).most();
    }

    /**
     * So many deliveries a second and no more, one message after the other at even distances. A message that is sent late counts from
     * when it was due.
     */
    static Outcome steady(Crowd crowd, ServerProcess server, int senders, Duration duration, int perSecond)
            throws IOException {
        return new Load(crowd, server, senders, duration).steady(perSecond);
    }

    private Outcome most() throws IOException {
        crowd.listen((listener, bytes, from, to, now) -> {
            int sender = tally.read(listener, bytes, from, to, now);
            if (--unheard[sender] == 0 && now < end) {
                say(sender, now);
            }
        });
        for (int sender = 0; sender < senders; sender++) {
            say(sender, begin);
        }
        return measured(() -> crowd.turn(Duration.ofMillis(10)));
    }

    private Outcome steady(int perSecond) throws IOException {
        crowd.listen((listener, bytes, from, to, now) -> tally.read(listener, bytes, from, to, now));
        long distance = 1_000_000_000L * listeners / perSecond;
        return measured(() -> {
            long due = begin + tally.said() * distance;
            long now = System.nanoTime();
            if (now >= due) {
                say((int) (tally.said() % senders), due);
            }
            crowd.turn(due - now < SOON ? Duration.ZERO : Duration.ofNanos(due - now - SOON / 2));
        });
    }

    private interface Turn {
        void take() throws IOException;
    }

    private Outcome measured(Turn turn) throws IOException {
        Mark first = until(begin + RAMP, turn);
        tally.latencies().reset();
        Mark last = until(end, turn);
        long missing = missing();
        crowd.listen(Crowd.Ear.DEAF);
        long heard = last.heard - first.heard;
        return new Outcome(
                heard * 1e9 / (last.time - first.time),
                tally.latencies().getValueAtPercentile(50) / 1e6,
                tally.latencies().getValueAtPercentile(99) / 1e6,
                (last.server - first.server) * 100_000 / heard,
                (double) (last.ourselves - first.ourselves) / (last.time - first.time),
                missing,
                tally.displaced());
    }

    /** Where everything stands at one moment: nanoseconds, deliveries, the server's seconds and our nanoseconds of processors. */
    private record Mark(long time, long heard, double server, long ourselves) {}

    private Mark until(long time, Turn turn) throws IOException {
        while (System.nanoTime() < time) {
            turn.take();
        }
        return new Mark(System.nanoTime(), tally.heard(), server.processorSeconds(), OURSELVES.getProcessCpuTime());
    }

    /** How many deliveries do not come even when nothing else is said. */
    private long missing() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long expected = tally.said() * listeners;
        while (tally.heard() < expected && System.nanoTime() < deadline) {
            crowd.turn(Duration.ofMillis(100));
        }
        // And whatever comes that should not.
        crowd.turn(Duration.ofMillis(20));
        return expected - tally.heard();
    }

    private void say(int sender, long due) throws IOException {
        unheard[sender] = listeners;
        crowd.say(sender % crowd.size(), tally.write(sender, due));
    }
}
