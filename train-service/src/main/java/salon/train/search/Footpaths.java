package salon.train.search;

import java.util.List;

/**
 * From each stop, the stops where one can board after getting out there, and how long that takes at least; the stop itself is one of them unless
 * changing is not possible there. Packed: the paths of stop {@code s} are those from {@code start[s]} to {@code start[s + 1]}.
 */
final class Footpaths {

    record Path(int from, int to, int seconds) {}

    final int[] start;
    final int[] to;
    final int[] seconds;

    Footpaths(int stops, List<Path> paths) {
        start = new int[stops + 1];
        to = new int[paths.size()];
        seconds = new int[paths.size()];
        for (Path path : paths) {
            start[path.from() + 1]++;
        }
        for (int stop = 0; stop < stops; stop++) {
            start[stop + 1] += start[stop];
        }
        int[] next = start.clone();
        for (Path path : paths) {
            int at = next[path.from()]++;
            to[at] = path.to();
            seconds[at] = path.seconds();
        }
    }
}
