package salon.train.feed;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand in a cell of a GTFS file, and what it is called when something else does. */
enum Cell {
    TEXT("a text", text -> true),
    WHOLE_NUMBER("a whole number from 0 to 999999999", matching("\\d{1,9}")),
    POSITIVE_NUMBER("a whole number from 1 to 999999999", matching("0*[1-9]\\d{0,8}")),
    YES_OR_NO("0 or 1", matching("[01]")),
    ONE_OR_TWO("1 or 2", matching("[12]")),
    UP_TO_3("a number from 0 to 3", matching("[0-3]")),
    UP_TO_4("a number from 0 to 4", matching("[0-4]")),
    UP_TO_5("a number from 0 to 5", matching("[0-5]")),
    DEGREES("decimal degrees", matching("[+-]?\\d{1,3}(\\.\\d*)?")),
    AMOUNT("a price such as 2.50", matching("\\d{1,12}(\\.\\d{0,12})?")),
    TIME(
            "a time such as 6:15:00 or, past midnight, 25:10:00",
            matching("\\d{1,3}:[0-5]\\d:[0-5]\\d").and(text -> seconds(text) <= Cell.LAST_SECOND)),
    DATE("a date such as 20260131", text -> dateOf(text) != null),
    ZONE("a time zone such as Europe/Paris", Cell::isZone),
    CURRENCY("a currency such as EUR", Cell::isCurrency);

    /** No train takes longer than a fortnight. */
    private static final int LAST_SECOND = 14 * 86_400;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2170;

    private final String expected;
    private final Predicate<String> fits;

    Cell(String expected, Predicate<String> fits) {
        this.expected = expected;
        this.fits = fits;
    }

    boolean fits(String text) {
        return fits.test(text);
    }

    /** In words. */
    String expected() {
        return expected;
    }

    /** Seconds of the service day. */
    static int seconds(String time) {
        String[] parts = time.split(":");
        return Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + Integer.parseInt(parts[2]);
    }

    static LocalDate date(String text) {
        return LocalDate.parse(text, DAY);
    }

    private static @Nullable LocalDate dateOf(String text) {
        try {
            LocalDate date = date(text);
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? date : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean isZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text);
    }

    private static boolean isCurrency(String text) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(text) && currency.getDefaultFractionDigits() >= 0);
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
