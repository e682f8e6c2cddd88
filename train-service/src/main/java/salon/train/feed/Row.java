package salon.train.feed;

import java.util.List;
import java.util.Map;

/**
 * A row of a GTFS file as it stands there.
 *
 * @param line where it ends
 * @param header the index of each column
 * @param cells without surrounding blanks; as many as the header has
 * @param faults where to say what is wrong with it
 */
record Row(String file, int line, Map<String, Integer> header, List<String> cells, Faults faults) {

    /** What a cell says; nothing where there is no such column. */
    String cell(String column) {
        Integer index = header.get(column);
        return index == null ? "" : cells.get(index);
    }

    boolean has(String column) {
        return !cell(column).isEmpty();
    }

    void fault(String reason) {
        faults.add(file, line, reason);
    }
}
