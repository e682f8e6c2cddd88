package salon.e2e;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What goes wrong in a cluster, drawn by chance: one trouble after the other, each kind before any comes again, some of them at
 * the same time, but never two with the same thing. Each is mended after a while.
 */
final class Havoc {

    /** Something that goes wrong, and for how long at least and at most. */
    enum Trouble {
        NODE_KILLED(0, 2000),
        NODE_STOPPED(0, 1000),
        NODE_CUT_FROM_POSTGRESQL(500, 5000),
        NODE_FROZEN_FROM_POSTGRESQL(1000, 14_000),
        NODE_CUT_FROM_REDIS(1000, 6000),
        NODE_FROZEN_FROM_REDIS(1000, 10_000),
        STATS_KILLED(0, 3000),
        STATS_STOPPED(0, 3000),
        MANAGER_KILLED(0, 3000),
        MANAGER_STOPPED(0, 3000),
        POSTGRESQL_KILLED(0, 3000),
        POSTGRESQL_STOPPED(0, 3000),
        REDIS_KILLED(500, 5000),
        REDIS_STOPPED(500, 5000);

        private final int shortest;
        private final int longest;

        Trouble(int shortest, int longest) {
            this.shortest = shortest;
            this.longest = longest;
        }

        private boolean needsRedis() {
            return name().contains("REDIS");
        }

        private boolean isWithNode() {
            return name().startsWith("NODE");
        }
    }

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final Random chance;
    private final Map<Trouble, Integer> survived = new EnumMap<>(Trouble.class);
    private final Set<String> troubled = new HashSet<>();

    Havoc(Cluster cluster, Random chance) {
        this.cluster = cluster;
        this.chance = chance;
    }

    /** Goes on for that long, and until there was every kind once; when this returns, all is mended and healthy. */
    Map<Trouble, Integer> wreak(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        boolean everyKind = false;
        Deque<Trouble> next = new ArrayDeque<>(shuffled());
        List<Future<?>> under = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!everyKind || System.nanoTime() < end) {
                Trouble trouble = next.remove();
                int node = chance.nextInt(cluster.nodes.size());
                Duration lasting = Duration.ofMillis(chance.nextInt(trouble.shortest, trouble.longest));
                under.add(begin(threads, trouble, node, lasting));
                Thread.sleep(chance.nextLong(LONGEST_PAUSE.toMillis()));
                if (next.isEmpty()) {
                    everyKind = true;
                    next.addAll(shuffled());
                }
            }
            for (Future<?> each : under) {
                each.get();
            }
        }
        return survived;
    }

    private List<Trouble> shuffled() {
        List<Trouble> all = new ArrayList<>(Arrays.asList(Trouble.values()));
        all.removeIf(trouble -> trouble.needsRedis() && cluster.redis.isEmpty());
        Collections.shuffle(all, chance);
        return all;
    }

    private Future<?> begin(ExecutorService threads, Trouble trouble, int node, Duration lasting) throws Exception {
        String with = trouble.isWithNode() ? "node " + node : trouble.name().substring(0, 5);
        take(with);
        System.out.printf("ChaosIT: %s (%s) for %d ms%n", trouble, with, lasting.toMillis());
        return threads.submit(() -> {
            happen(trouble, node, lasting);
            synchronized (troubled) {
                troubled.remove(with);
                troubled.notifyAll();
                survived.merge(trouble, 1, Integer::sum);
            }
            return null;
        });
    }

    private void take(String with) throws InterruptedException {
        synchronized (troubled) {
            while (!troubled.add(with)) {
                troubled.wait();
            }
        }
    }

    private void happen(Trouble trouble, int node, Duration lasting) throws InterruptedException {
        switch (trouble) {
            case NODE_KILLED -> without(cluster.nodes.get(node), true, lasting);
            case NODE_STOPPED -> without(cluster.nodes.get(node), false, lasting);
            case STATS_KILLED -> without(cluster.salon.stats, true, lasting);
            case STATS_STOPPED -> without(cluster.salon.stats, false, lasting);
            case MANAGER_KILLED -> without(cluster.salon.manager, true, lasting);
            case MANAGER_STOPPED -> without(cluster.salon.manager, false, lasting);
            case NODE_CUT_FROM_POSTGRESQL -> without(cluster.toPostgres.get(node), true, lasting);
            case NODE_FROZEN_FROM_POSTGRESQL -> without(cluster.toPostgres.get(node), false, lasting);
            case NODE_CUT_FROM_REDIS -> without(cluster.toRedis.get(node), true, lasting);
            case NODE_FROZEN_FROM_REDIS -> without(cluster.toRedis.get(node), false, lasting);
            case POSTGRESQL_KILLED -> {
                cluster.postgres.kill();
                Thread.sleep(lasting);
                cluster.postgres.start();
            }
            case POSTGRESQL_STOPPED -> {
                cluster.postgres.stop();
                Thread.sleep(lasting);
                cluster.postgres.start();
            }
            case REDIS_KILLED -> {
                cluster.redis.orElseThrow().kill();
                Thread.sleep(lasting);
                cluster.redis.orElseThrow().start();
            }
            case REDIS_STOPPED -> {
                cluster.redis.orElseThrow().stop();
                Thread.sleep(lasting);
                cluster.redis.orElseThrow().start();
            }
        }
    }

    private static void without(Service service, boolean killed, Duration lasting) throws InterruptedException {
        if (killed) {
            service.kill();
        } else {
            service.stop();
        }
        Thread.sleep(lasting);
        service.startUntilHealthy();
    }

    private static void without(Cable cable, boolean cut, Duration lasting) throws InterruptedException {
        if (cut) {
            cable.cut();
        } else {
            cable.freeze();
        }
        Thread.sleep(lasting);
        cable.mend();
    }
}
