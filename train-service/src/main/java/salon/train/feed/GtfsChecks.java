package salon.train.feed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Checks headers and cells of GTFS files against what {@link GtfsFile} says of them, and ids against those of the files read before. */
final class GtfsChecks {

    private final Faults faults;
    private final Map<String, Map<String, Integer>> linesById = new HashMap<>();

    GtfsChecks(Faults faults) {
        this.faults = faults;
    }

    /** The index of each column, or null if the header is at fault. */
    @Nullable
    Map<String, Integer> header(GtfsFile<?> file, CSVRecord record, int line) {
        int before = faults.count();
        Map<String, Integer> header = new LinkedHashMap<>();
        for (String column : record) {
            if (header.putIfAbsent(column.strip(), header.size()) != null) {
                faults.add(file.name(), line, "The column " + Fault.quoted(column.strip()) + " is there twice.");
            }
        }
        for (Column column : file.columns()) {
            if (column.mandatory() && !header.containsKey(column.name())) {
                faults.add(file.name(), line, "The column " + column.name() + " is missing.");
            }
        }
        return faults.count() == before ? header : null;
    }

    /** Says what is wrong with a cell, and remembers it if it is the id of its row. */
    void cell(Column column, Row row) {
        String cell = row.cell(column.name());
        if (cell.isEmpty()) {
            if (column.mandatory()) {
                row.fault(column.name() + " is empty; expected " + column.cell().expected() + ".");
            }
        } else if (!column.cell().fits(cell)) {
            row.fault(column.name() + " is " + Fault.quoted(cell) + "; expected "
                    + column.cell().expected() + ".");
        } else {
            checkId(column, row, cell);
        }
    }

    private void checkId(Column column, Row row, String cell) {
        if (column.unique()) {
            Integer first = lineById(row.file()).putIfAbsent(cell, row.line());
            if (first != null) {
                row.fault(column.name() + " " + Fault.quoted(cell) + " is already that of line " + first + ".");
            }
        }
        String other = column.refersTo();
        if (other != null && !lineById(other).containsKey(cell)) {
            row.fault(column.name() + " is " + Fault.quoted(cell) + ", which " + other + " does not have.");
        }
    }

    private Map<String, Integer> lineById(String file) {
        return linesById.computeIfAbsent(file, _ -> new HashMap<>());
    }
}
