package salon.train.search;

import java.util.Arrays;

/** Every train that one can be on right after the start, from the last departure to the first. */
final class Departures {

    /** When one has to leave: the train's departure, less the walk to it. */
    int[] leaves = new int[64];

    int[] pattern = new int[64];
    int[] day = new int[64];
    int[] index = new int[64];
    int[] call = new int[64];
    int size;

    private final long[] order;

    /**
     * @param first on the span's clock
     * @param last on the span's clock, included
     */
    Departures(Network network, Span span, LowerBounds bounds, Origin origin, int first, int last) {
        for (int stop : origin.stops()) {
            if (!bounds.reachable(stop)) {
                continue;
            }
            for (int entry = network.calling.start[stop]; entry < network.calling.start[stop + 1]; entry++) {
                Pattern each = network.patterns[network.calling.pattern[entry]];
                int at = network.calling.call[entry];
                if (bounds.reachable(network.calling.pattern[entry], at)) {
                    add(network.calling.pattern[entry], each, at, span, origin.seconds(stop), first, last);
                }
            }
        }
        order = new long[size];
        for (int event = 0; event < size; event++) {
            order[event] = ((long) -leaves[event] << 32) | event;
        }
        Arrays.sort(order);
    }

    /** When the event at a place leaves. */
    int leaves(int place) {
        return leaves[event(place)];
    }

    /** The last place whose event leaves at the same time as that at a place. */
    int lastWith(int place) {
        int last = place;
        while (last + 1 < size && leaves(last + 1) == leaves(place)) {
            last++;
        }
        return last;
    }

    /** The events by departure, the last first. */
    int event(int place) {
        return (int) order[place];
    }

    private void add(int number, Pattern each, int at, Span span, int walk, int first, int last) {
        for (int dayIndex = 0; dayIndex < span.days.length; dayIndex++) {
            int[] running = span.days[dayIndex].plan().running(number);
            int begins = span.begins[dayIndex];
            for (int place = each.firstDeparting(running, at, first + walk - begins);
                    place < running.length && begins + each.departs(running[place], at) - walk <= last;
                    place++) {
                add(begins + each.departs(running[place], at) - walk, number, dayIndex, running[place], at);
            }
        }
    }

    private void add(int leaves, int pattern, int day, int index, int call) {
        if (size == this.leaves.length) {
            int more = size * 2;
            this.leaves = Arrays.copyOf(this.leaves, more);
            this.pattern = Arrays.copyOf(this.pattern, more);
            this.day = Arrays.copyOf(this.day, more);
            this.index = Arrays.copyOf(this.index, more);
            this.call = Arrays.copyOf(this.call, more);
        }
        this.leaves[size] = leaves;
        this.pattern[size] = pattern;
        this.day[size] = day;
        this.index[size] = index;
        this.call[size] = call;
        size++;
    }
}
