package salon.benchmarks.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import salon.benchmarks.train.Line.Kind;
import salon.benchmarks.train.Train.Service;

/**
 * Says when trains start: from 5:00 to 24:30, twice as often in the morning and in the evening, fewer at weekends; night trains
 * at ten.
 */
final class Departures {

    private static final int FIRST = 5 * 60;

    /** How many trains start in each half-hour, relative to the others. */
    private static final double[] DEMAND = new double[39];

    static {
        for (int i = 0; i < DEMAND.length; i++) {
            int hour = (FIRST + i * 30) / 60;
            DEMAND[i] = hour >= 6 && hour < 9 || hour >= 16 && hour < 19 ? 2 : hour >= 21 || hour < 6 ? 0.6 : 1.1;
        }
    }

    private final Random random;
    private final List<Train> trains = new ArrayList<>();

    private Departures(Random random) {
        this.random = random;
    }

    /**
     * @param count how many trains run on a weekday, exactly
     */
    static List<Train> plan(List<Line> lines, int count, Random random) {
        Departures plan = new Departures(random);
        int[] shares = shares(lines, count);
        for (int i = 0; i < shares.length; i++) {
            plan.add(lines.get(i / 2), i % 2 == 1, shares[i]);
        }
        return List.copyOf(plan.trains);
    }

    private void add(Line line, boolean back, int count) {
        double phase = random.nextDouble();
        for (int i = 0; i < count; i++) {
            int departs = line.kind() == Kind.NIGHT ? 22 * 60 + random.nextInt(60) : time((i + phase) / count);
            add(line, back, i % 5 < 3 ? Service.DAILY : Service.WEEKDAYS, departs);
        }
        if (line.kind() == Kind.SEMIFAST) {
            add(line, back, Service.WEEKENDS, 9 * 60 + random.nextInt(60));
            add(line, back, Service.WEEKENDS, 17 * 60 + random.nextInt(60));
        }
    }

    private void add(Line line, boolean back, Service service, int departs) {
        trains.add(new Train(trains.size() + 1, line, back, service, departs));
    }

    /** The minute by which a part of the day's trains has started. */
    private static int time(double part) {
        double left = part
                * IntStream.range(0, DEMAND.length).mapToDouble(i -> DEMAND[i]).sum();
        int slot = 0;
        while (slot < DEMAND.length - 1 && left >= DEMAND[slot]) {
            left -= DEMAND[slot++];
        }
        return FIRST + slot * 30 + (int) (left / DEMAND[slot] * 30);
    }

    /** How many trains each line gets there and back: one at night, the others by weight, what is left by largest remainder. */
    private static int[] shares(List<Line> lines, int count) {
        int[] shares = new int[lines.size() * 2];
        double[] wanted = new double[shares.length];
        double weights = lines.stream().mapToDouble(line -> line.kind().weight).sum() * 2;
        long nights = lines.stream().filter(line -> line.kind() == Kind.NIGHT).count() * 2;
        for (int i = 0; i < shares.length; i++) {
            Kind kind = lines.get(i / 2).kind();
            wanted[i] = kind == Kind.NIGHT ? 1 : kind.weight / weights * (count - nights);
            shares[i] = (int) wanted[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> shares[i] - wanted[i]))
                .limit(count - IntStream.of(shares).sum())
                .forEach(i -> shares[i]++);
        return shares;
    }
}
