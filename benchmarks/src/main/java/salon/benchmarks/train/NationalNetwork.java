package salon.benchmarks.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A national railway that does not exist, always the same for the same seed and size: a timetable as large and as entangled as a
 * country's, for benchmarks. It is written as GTFS, so that the reader of feeds is measured with it.
 */
record NationalNetwork(Country country, List<Line> lines, List<Train> trains) {

    /**
     * @param trains on a weekday
     */
    record Size(int cities, int stations, int trains) {

        static final Size NATIONAL = new Size(60, 3_000, 15_000);
    }

    static NationalNetwork generate(Size size, long seed) {
        Random random = new Random(seed);
        Country country = Country.generate(size.cities(), size.stations(), random);
        List<Line> lines = Lines.plan(country);
        return new NationalNetwork(country, lines, Departures.plan(lines, size.trains(), random));
    }

    /** The one that all benchmarks use. */
    static NationalNetwork standard() {
        return generate(Size.NATIONAL, 1);
    }

    /** Writes it where the argument says, as a zip, or as a folder if the name has no {@code .zip}. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("Say where to write it: NationalNetwork national.zip");
            System.exit(2);
        }
        NationalNetwork network = standard();
        new GtfsFiles(network).write(Path.of(args[0]));
        System.out.printf(
                "%s: %,d stations, %,d lines, %,d trains, %,d of them on a weekday%n",
                args[0],
                network.country().stations().size(),
                network.lines().size(),
                network.trains().size(),
                network.trains().stream()
                        .filter(train -> train.service() != Train.Service.WEEKENDS)
                        .count());
    }
}
