package salon.train.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import salon.train.search.StationIndex;
import salon.train.timetable.Flag;

/**
 * A line of the seed's format, understood and checked for itself.
 *
 * @param departure seconds of the day
 * @param arrival seconds of the day; before the departure if it is the next day's
 * @param basePrice in cents
 */
record SncfLine(
        String number,
        String from,
        String to,
        int departure,
        int arrival,
        int basePrice,
        @Nullable Flag flag) {

    private static final String FIELDS = "number;from;to;departure;arrival;price;flag";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').setQuote(null).get();
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
    private static final Pattern PRICE = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");
    private static final int LONGEST_NAME = 100;
    private static final int NO_TIME = -1;

    /** To pay, in cents. */
    int price() {
        return flag == null ? basePrice : flag.applyTo(basePrice);
    }

    /**
     * @param fault gets a sentence about everything that is wrong
     * @return null if anything is
     */
    static @Nullable SncfLine read(String text, Consumer<String> fault) {
        List<String> reasons = new ArrayList<>();
        SncfLine line = read(split(text), text, reasons);
        reasons.forEach(fault);
        return reasons.isEmpty() ? line : null;
    }

    private static String[] split(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return parser.getRecords().getFirst().values();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable SncfLine read(String[] fields, String text, List<String> reasons) {
        if (fields.length != 7) {
            reasons.add("The line has " + fields.length + " fields (" + Fault.quoted(text) + "); expected 7: " + FIELDS
                    + ".");
            return null;
        }
        SncfLine line = new SncfLine(
                number(fields[0], reasons),
                name("from", fields[1], reasons),
                name("to", fields[2], reasons),
                time("departure", fields[3], reasons),
                time("arrival", fields[4], reasons),
                price(fields[5], reasons),
                flag(fields[6], reasons));
        if (!line.from.isEmpty() && StationIndex.folded(line.from).equals(StationIndex.folded(line.to))) {
            reasons.add("The train goes from " + Fault.quoted(line.from) + " to the same station.");
        }
        if (line.departure != NO_TIME && line.departure == line.arrival) {
            reasons.add("The arrival " + fields[4] + " is the departure; a train takes at least a minute.");
        }
        return line;
    }

    private static String number(String text, List<String> reasons) {
        if (!NUMBER.matcher(text).matches()) {
            reasons.add("The number is " + Fault.quoted(text) + "; expected a whole number from 1 to 999999999.");
        }
        return text;
    }

    private static String name(String field, String text, List<String> reasons) {
        String name = text.strip();
        if (StationIndex.folded(name).isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            reasons.add("The station in \"" + field + "\" is " + Fault.quoted(text) + "; expected a name of at most "
                    + LONGEST_NAME + " characters.");
            return "";
        }
        return name;
    }

    private static int time(String field, String text, List<String> reasons) {
        if (!TIME.matcher(text).matches()) {
            reasons.add("The " + field + " is " + Fault.quoted(text) + "; expected a time from 0:00 to 23:59.");
            return NO_TIME;
        }
        int colon = text.indexOf(':');
        return Integer.parseInt(text.substring(0, colon)) * 3600 + Integer.parseInt(text.substring(colon + 1)) * 60;
    }

    private static int price(String text, List<String> reasons) {
        if (!PRICE.matcher(text).matches()) {
            reasons.add("The price is " + Fault.quoted(text)
                    + "; expected a number from 0 to 999999.99 with at most two decimals, such as 17.60.");
            return 0;
        }
        return new BigDecimal(text).movePointRight(2).intValueExact();
    }

    private static @Nullable Flag flag(String text, List<String> reasons) {
        switch (text) {
            case "":
                return null;
            case "REDUC":
                return Flag.REDUC;
            case "SUPPL":
                return Flag.SUPPL;
            default:
                reasons.add("The flag is " + Fault.quoted(text) + "; expected REDUC, SUPPL or nothing.");
                return null;
        }
    }
}
