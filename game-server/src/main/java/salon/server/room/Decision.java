package salon.server.room;

import java.util.List;
import salon.server.journal.Entry;
import salon.server.protocol.Refusal;

/** What becomes of a wish. */
sealed interface Decision {

    /** It may happen: these entries are to be stored; none when it has happened already. */
    record Granted(List<Entry> entries) implements Decision {}

    /**
     * @param detail a sentence for the one who wished it
     */
    record Refused(Refusal code, String detail) implements Decision {}

    static Decision granted(Entry... entries) {
        return new Granted(List.of(entries));
    }

    static Decision refused(Refusal code, String detail) {
        return new Refused(code, detail);
    }
}
