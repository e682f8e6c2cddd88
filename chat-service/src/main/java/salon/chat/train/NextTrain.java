package salon.chat.train;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import salon.chat.command.Plain;

/**
 * The train that one can take; just the fields that are read here, each absent if the answer makes no sense.
 *
 * @param number a number or a text
 * @param date on which it departs
 * @param nextDay whether that is later than the day that was asked for
 * @param price absent if the timetable has none
 */
record NextTrain(
        @Nullable Object number,
        @Nullable String from,
        @Nullable String to,
        @Nullable String departure,
        @Nullable String arrival,
        @Nullable String date,
        boolean nextDay,
        @Nullable String price,
        @Nullable String currency) {

    private static final int LONGEST = 100;

    /**
     * {@code Train 17564: Valence 06:15 - Grenoble 07:31, next day (2026-03-15), price 14.08}.
     *
     * @throws NullPointerException when that is no train
     */
    String line() {
        String train = "Train %s: %s %s - %s %s"
                .formatted(plain(number), plain(from), plain(departure), plain(to), plain(arrival));
        String day = !nextDay ? "" : date == null ? ", next day" : ", next day (" + plain(date) + ")";
        String cost = price == null ? "" : ", price " + plain(price) + (currency == null ? "" : " " + plain(currency));
        return train + day + cost;
    }

    private static String plain(@Nullable Object field) {
        return Plain.of(String.valueOf(Objects.requireNonNull(field)), LONGEST);
    }
}
