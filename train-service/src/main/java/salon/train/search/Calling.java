package salon.train.search;

/** Which patterns call at a stop, and at which of their calls. Packed like {@link Footpaths}. */
final class Calling {

    final int[] start;
    final int[] pattern;
    final int[] call;

    Calling(int stops, Pattern[] patterns) {
        start = new int[stops + 1];
        int calls = 0;
        for (Pattern each : patterns) {
            calls += each.length();
            for (int stop : each.stops) {
                start[stop + 1]++;
            }
        }
        for (int stop = 0; stop < stops; stop++) {
            start[stop + 1] += start[stop];
        }
        pattern = new int[calls];
        call = new int[calls];
        int[] next = start.clone();
        for (int number = 0; number < patterns.length; number++) {
            for (int at = 0; at < patterns[number].length(); at++) {
                int entry = next[patterns[number].stops[at]]++;
                pattern[entry] = number;
                call[entry] = at;
            }
        }
    }
}
