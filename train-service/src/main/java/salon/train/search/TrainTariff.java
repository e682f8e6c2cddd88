package salon.train.search;

import org.jspecify.annotations.Nullable;

/** Each train has its price, and each ride is paid alone. */
final class TrainTariff extends Tariff {

    private final int[] prices;
    private final int[] zones;
    private final int[] least;

    TrainTariff(int[] prices, int stops, Pattern[] patterns) {
        this.prices = prices;
        this.zones = new int[stops];
        this.least = new int[patterns.length];
        for (int number = 0; number < patterns.length; number++) {
            least[number] = Price.UNKNOWN;
            for (int trip : patterns[number].trips) {
                least[number] = Math.min(least[number], prices[trip]);
            }
        }
    }

    @Override
    int single(int number, Pattern pattern, int index, int board, int alight) {
        return prices[pattern.trips[index]];
    }

    @Override
    int least(int number, Pattern pattern, int board, int alight) {
        return least[number];
    }

    @Override
    boolean variesByTrip() {
        return true;
    }

    @Override
    boolean expires(int zone) {
        return false;
    }

    @Override
    boolean passing() {
        return false;
    }

    @Override
    boolean known() {
        return true;
    }

    @Override
    int[] zones() {
        return zones;
    }

    @Override
    int zoneCount() {
        return 1;
    }

    @Override
    Passage[] passages() {
        return new Passage[0];
    }

    @Override
    int[] ends(int anchor) {
        return new int[0];
    }

    @Override
    @Nullable
    Ticket with(@Nullable Ticket ticket, Pattern pattern, int board, int alight, int when) {
        return null;
    }

    @Override
    int price(Ticket ticket, int zone) {
        return Price.UNKNOWN;
    }
}
