package salon.train.web;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import salon.train.search.Price;
import salon.train.timetable.Timetable;

/** Prices as they are written: with as many decimals as the currency has. */
final class Amounts {

    private static final int USUAL_DECIMALS = 2;

    private Amounts() {}

    /** Such as 14.08, or null if the price is not known. */
    static @Nullable String shown(Timetable timetable, int price) {
        if (!Price.known(price)) {
            return null;
        }
        Currency currency = timetable.origin().currency();
        int decimals = currency == null ? USUAL_DECIMALS : Math.max(0, currency.getDefaultFractionDigits());
        return BigDecimal.valueOf(price, decimals).toPlainString();
    }

    static @Nullable String currency(Timetable timetable) {
        Currency currency = timetable.origin().currency();
        return currency == null ? null : currency.getCurrencyCode();
    }
}
