package salon.train.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where journeys begin: the stops where one can board first, at the station itself or a walk away. */
final class Origin {

    private final int station;
    private final int[] seconds;
    private final int[] stops;

    Origin(Network network, int station) {
        Footpaths paths = network.footpaths;
        this.station = station;
        this.seconds = new int[network.stationOfStop.length];
        Arrays.fill(seconds, LowerBounds.NEVER);
        for (int stop : network.stopsOfStation[station]) {
            for (int path = paths.start[stop]; path < paths.start[stop + 1]; path++) {
                seconds[paths.to[path]] = Math.min(seconds[paths.to[path]], paths.seconds[path]);
            }
        }
        for (int stop : network.stopsOfStation[station]) {
            seconds[stop] = 0;
        }
        this.stops = IntStream.range(0, seconds.length)
                .filter(stop -> seconds[stop] < LowerBounds.NEVER)
                .toArray();
    }

    int station() {
        return station;
    }

    int[] stops() {
        return stops;
    }

    /** How long it takes to get to one of the stops; 0 at the station itself. */
    int seconds(int stop) {
        return seconds[stop];
    }
}
