package salon.server.fanout;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was heard and is no notice: said in the log, but not as often as it is heard. */
final class Garbage {

    private static final Logger log = LoggerFactory.getLogger(Garbage.class);

    private static final int LONGEST_SAMPLE = 100;
    private static final int QUIET_BEATS = 60;

    private long texts;
    private String last = "";
    private int quiet;

    synchronized void add(String text, Exception why) {
        texts++;
        last = "%s (%s)".formatted(printable(text), why.getClass().getSimpleName());
        if (quiet == 0) {
            report();
        }
    }

    synchronized void beat() {
        quiet = Math.max(0, quiet - 1);
        if (quiet == 0 && texts > 0) {
            report();
        }
    }

    private void report() {
        log.warn("{} texts between the nodes mean nothing here, the last one: {}", texts, last);
        texts = 0;
        quiet = QUIET_BEATS;
    }

    private static String printable(String text) {
        return text.substring(0, Math.min(LONGEST_SAMPLE, text.length())).replaceAll("[^\\x20-\\x7e]", "?");
    }
}
