package salon.stats.result;

import org.springframework.http.HttpStatus;
import salon.stats.problem.Problem;

/** What becomes of one report. */
sealed interface Verdict {

    /** It is written down, whether by this report or by the same one before. */
    record Accepted(Receipt receipt) implements Verdict {

        @Override
        public String name() {
            return receipt.name();
        }
    }

    /** It makes no sense, contradicts what is written down, or could not be written down. */
    record Refused(Problem problem) implements Verdict {

        boolean isConflict() {
            return problem.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT);
        }

        @Override
        public String name() {
            return "REFUSED";
        }
    }

    /** Whether a report was news. */
    enum Receipt {
        RECORDED,
        KNOWN_ALREADY
    }

    Verdict RECORDED = new Accepted(Receipt.RECORDED);
    Verdict KNOWN_ALREADY = new Accepted(Receipt.KNOWN_ALREADY);

    /** As it is called on the wire. */
    String name();
}
