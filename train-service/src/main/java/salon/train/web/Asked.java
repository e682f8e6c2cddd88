package salon.train.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import salon.train.problem.Problem;
import salon.train.problem.Shown;

/**
 * Reads what stands in a URL. Anything that is not exactly what is expected is refused with the parameter's name, what was there,
 * and what should be; nothing is quietly bent into shape.
 */
final class Asked {

    /** No name in any feed is longer, and nothing longer is worth being compared with all of them. */
    private static final int LONGEST = 200;

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");

    /** Of a year that trains may run in: the calendar itself goes on for hundreds of millions of years. */
    private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

    private Asked() {}

    static LocalTime time(String parameter, String text) {
        Matcher time = TIME.matcher(text);
        try {
            if (time.matches()) {
                return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
            }
        } catch (DateTimeException e) {
            // Such as 25:00 or 12:60: refused like everything else that is none.
        }
        throw bad(parameter, "BAD_TIME", "is a time of day such as 16:30, not " + Shown.of(text));
    }

    static LocalDate date(String parameter, String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Such as the 30th of February.
        }
        throw bad(parameter, "BAD_DATE", "is a day such as 2026-03-14, not " + Shown.of(text));
    }

    /** One of an enum's names, written small. */
    static <E extends Enum<E>> E oneOf(String parameter, String code, Class<E> choices, String text) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> small(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> bad(
                        parameter,
                        code,
                        Arrays.stream(choices.getEnumConstants())
                                .map(Asked::small)
                                .collect(Collectors.joining(", ", "is one of ", ", not " + Shown.of(text)))));
    }

    static int limit(int limit, int largest) {
        if (limit < 1 || limit > largest) {
            throw bad("limit", "BAD_LIMIT", "is 1 to " + largest + ", not " + limit);
        }
        return limit;
    }

    /** A text of a length that can be meant. */
    static String text(String parameter, String code, @Nullable String text) {
        if (text == null) {
            throw bad(parameter, "BAD_REQUEST", "is missing");
        }
        if (text.isBlank()) {
            throw bad(parameter, code, "is empty");
        }
        if (text.length() > LONGEST) {
            throw bad(parameter, code, "has at most " + LONGEST + " characters, not " + text.length());
        }
        return text;
    }

    static Problem bad(String parameter, String code, String what) {
        return new Problem(HttpStatus.BAD_REQUEST, code, parameter + " " + what + ".").with("parameter", parameter);
    }

    static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
