package salon.chat.command;

import java.math.BigDecimal;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import salon.chat.line.Form;
import salon.chat.problem.Shown;

/** Adds decimal numbers up, exactly: {@code 0.1 0.2} is {@code 0.3}. */
@Component
class Addition implements Command {

    private static final String EXPECTED = "Expected numbers with spaces between them, such as ADD 3 5 or ADD 0.1 -2";

    /** No exponents: a dozen characters of them can be a number of a thousand million digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)");

    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Override
    public String word() {
        return "ADD";
    }

    @Override
    public boolean bare() {
        return true;
    }

    @Override
    public Usage usage() {
        return new Usage("ADD 3 5", "the sum of any numbers, exact, decimals such as 0.5 too");
    }

    @Override
    public CompletionStage<Answer> run(Caller caller, String arguments) {
        return add(arguments).now();
    }

    /** What fits into a line has a sum that fits into one too, and is soon added up. */
    private Answer add(String terms) {
        if (terms.length() > Form.LINE.longest()) {
            return refused("Expected no more than %d characters.".formatted(Form.LINE.longest()));
        }
        if (terms.isEmpty()) {
            return refused(EXPECTED + ".");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String term : SPACES.split(terms)) {
            if (!NUMBER.matcher(term).matches()) {
                return refused(EXPECTED + ", not " + Shown.of(term) + "." + hint(term));
            }
            sum = sum.add(new BigDecimal(term));
        }
        return new Answer.Told(sum.stripTrailingZeros().toPlainString());
    }

    private static String hint(String term) {
        return WITH_COMMA.matcher(term).matches() ? " Decimals are written with a point, as in 3.5." : "";
    }

    private Answer refused(String sentence) {
        return new Answer.Refused(word(), sentence);
    }
}
