package salon.benchmarks.chat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import salon.benchmarks.wire.ServerProcess;

/**
 * Fills a room on each of several servers with more and more users and lets them talk, by turns in one run, so that all servers have the
 * machine in the same moods; {@code benchmarks/chat} starts the servers and this. Prints two tables.
 */
final class ChatLoad {

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("sizes", "100,1000,5000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int WARM_UP = Integer.getInteger("warmUp", 1);
    private static final Duration DURATION = Duration.ofSeconds(Integer.getInteger("seconds", 5));
    private static final int SENDERS = Integer.getInteger("senders", 128);

    /** Deliveries a second that every server has to keep up with, while latencies are measured. */
    private static final int STEADY = Integer.getInteger("steady", 10_000);

    /** A server, who is in its room, and what was measured of both. */
    private record Room(
            Target target,
            ServerProcess server,
            Crowd crowd,
            Map<Integer, Growth> growth,
            Map<Integer, List<Outcome>> most,
            Map<Integer, List<Outcome>> steady) {

        static Room of(Target target) throws IOException {
            return new Room(
                    target,
                    target.process(),
                    new Crowd(target),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>());
        }

        void grow(int size) throws IOException, InterruptedException {
            ServerProcess.Memory before = server.memory();
            long begin = System.nanoTime();
            int more = size - crowd.size();
            crowd.grow(size);
            double seconds = (System.nanoTime() - begin) / 1e9;
            growth.put(size, new Growth(more, seconds, before, server.memory()));
            say("%s: %,d users after %.1f s".formatted(target.name(), size, seconds));
        }

        void talk(int size, boolean counts) throws IOException {
            Outcome most = Load.most(crowd, server, SENDERS, DURATION);
            Outcome steady = Load.steady(crowd, server, SENDERS, DURATION, STEADY);
            say("%s: %,d users, %,.0f deliveries/s, p50 %.1f ms, p99 %.1f ms%s"
                    .formatted(
                            target.name(),
                            size,
                            most.perSecond(),
                            steady.p50(),
                            steady.p99(),
                            counts ? "" : " (warming up)"));
            if (counts) {
                this.most.computeIfAbsent(size, any -> new ArrayList<>()).add(most);
                this.steady.computeIfAbsent(size, any -> new ArrayList<>()).add(steady);
            }
        }
    }

    private ChatLoad() {}

    /** Arguments: the {@linkplain Target targets}. */
    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println(
                    "For instance: ChatLoad ngircd=irc://127.0.0.1:6667?4711 tcp=tcp://127.0.0.1:7084?4712; after the ? is the server's process");
            System.exit(2);
        }
        List<Room> rooms = new ArrayList<>();
        for (String arg : args) {
            rooms.add(Room.of(Target.parse(arg)));
        }
        try {
            for (int size : SIZES) {
                for (Room room : rooms) {
                    room.grow(size);
                }
                for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                    for (Room room : rooms) {
                        room.talk(size, round >= WARM_UP);
                    }
                }
            }
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        print(rooms);
    }

    /** As Markdown, each figure the median over rounds; missing and displaced are sums, and were checked in both kinds of load. */
    private static void print(List<Room> rooms) {
        System.out.printf(
                "%n| users | server | deliveries/s | × %s | CPU s per 100,000 | load's cores | p50 ms | p99 ms | CPU s per 100,000, steady | missing | displaced |%n",
                rooms.getFirst().target().name());
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (int size : SIZES) {
            for (Room room : rooms) {
                List<Outcome> most = room.most().get(size);
                List<Outcome> steady = room.steady().get(size);
                double perSecond = Outcome.median(most, Outcome::perSecond);
                double first = Outcome.median(rooms.getFirst().most().get(size), Outcome::perSecond);
                List<Outcome> all =
                        Stream.concat(most.stream(), steady.stream()).toList();
                System.out.printf(
                        "| %,d | %s | %,.0f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %d | %d |%n",
                        size,
                        room.target().name(),
                        perSecond,
                        perSecond / first,
                        Outcome.median(most, Outcome::processor),
                        Outcome.median(most, Outcome::cores),
                        Outcome.median(steady, Outcome::p50),
                        Outcome.median(steady, Outcome::p99),
                        Outcome.median(steady, Outcome::processor),
                        all.stream().mapToLong(Outcome::missing).sum(),
                        all.stream().mapToLong(Outcome::displaced).sum());
            }
        }
        System.out.println("""

                | users | server | joined in s | resident before, KiB | after, KiB | bytes each | live before, KiB | after, KiB | bytes each |
                |---|---|---|---|---|---|---|---|---|""");
        for (int size : SIZES) {
            for (Room room : rooms) {
                Growth growth = room.growth().get(size);
                System.out.printf(
                        "| %,d to %,d | %s | %.1f | %,d | %,d | %,.0f | %,d | %,d | %,.0f |%n",
                        size - growth.users(),
                        size,
                        room.target().name(),
                        growth.seconds(),
                        growth.before().resident() / 1024,
                        growth.after().resident() / 1024,
                        growth.residentForEach(),
                        growth.before().live() / 1024,
                        growth.after().live() / 1024,
                        growth.liveForEach());
            }
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
