package salon.train.search;

import java.util.Arrays;

/**
 * The best of those who have arrived, of this departure and of all later ones: what anyone on the way has to beat in time, price or rides.
 * It is asked more than anything else, so it is a few plain arrays.
 */
final class Arrived {

    private int[] time = new int[32];
    private int[] price = new int[32];
    private int[] rides = new int[32];
    private int[] label = new int[32];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int label(int place) {
        return label[place];
    }

    boolean beats(int time, int price, int rides) {
        for (int each = 0; each < size; each++) {
            if (this.time[each] <= time && this.price[each] <= price && this.rides[each] <= rides) {
                return true;
            }
        }
        return false;
    }

    /** Takes in one that nobody beats, and drops those whom it beats. */
    void add(int label, int time, int price, int rides) {
        int kept = 0;
        for (int each = 0; each < size; each++) {
            if (this.time[each] < time || this.price[each] < price || this.rides[each] < rides) {
                move(each, kept++);
            }
        }
        size = kept;
        if (size == this.label.length) {
            int more = size * 2;
            this.time = Arrays.copyOf(this.time, more);
            this.price = Arrays.copyOf(this.price, more);
            this.rides = Arrays.copyOf(this.rides, more);
            this.label = Arrays.copyOf(this.label, more);
        }
        this.time[size] = time;
        this.price[size] = price;
        this.rides[size] = rides;
        this.label[size] = label;
        size++;
    }

    private void move(int from, int to) {
        time[to] = time[from];
        price[to] = price[from];
        rides[to] = rides[from];
        label[to] = label[from];
    }
}
