package salon.train.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.onebusaway.csv_entities.IndividualCsvEntityReader;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.Agency;
import org.onebusaway.gtfs.model.FareAttribute;
import org.onebusaway.gtfs.model.Route;
import org.onebusaway.gtfs.model.Stop;
import org.onebusaway.gtfs.model.Trip;
import org.onebusaway.gtfs.serialization.GtfsReader;

/**
 * Reads the files of a GTFS feed one by one. The library makes entities of the rows and resolves what they refer to; the rows themselves are
 * cut and checked here, because the library alone replaces bytes that are not UTF-8, takes 20261399 for a date, keeps the last of two
 * services with the same id, rounds prices, and counts lines without the blank ones.
 */
final class GtfsRows extends GtfsReader {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();

    /** What others refer to; the rest need not be kept. */
    private static final Set<Class<?>> KEPT =
            Set.of(Agency.class, Stop.class, Route.class, Trip.class, FareAttribute.class);

    private static final int LONGEST_MESSAGE = 200;

    private final FeedFiles files;
    private final Faults faults = new Faults();
    private final GtfsChecks checks = new GtfsChecks(faults);

    GtfsRows(FeedFiles files) {
        this.files = files;
        setEntityStore(new GtfsDaoImpl() {
            @Override
            public void saveEntity(Object entity) {
                if (KEPT.contains(entity.getClass())) {
                    super.saveEntity(entity);
                }
            }
        });
    }

    boolean has(String file) {
        return files.has(file);
    }

    Faults faults() {
        return faults;
    }

    <T> void read(GtfsFile<T> file, BiConsumer<Row, T> each) throws RefusedFeed {
        read(file, row -> true, each);
    }

    /**
     * Reads a file to its end, or refuses the feed with all that is wrong with that file.
     *
     * @param wanted says of a row, before anything of it is checked, whether it is to be read at all
     * @param each gets what the library made of a row; may find faults of its own
     */
    <T> void read(GtfsFile<T> file, Predicate<Row> wanted, BiConsumer<Row, T> each) throws RefusedFeed {
        if (files.has(file.name())) {
            readFile(file, wanted, each);
        } else if (file.mandatory()) {
            faults.add(file.name(), 0, "The file is missing; a GTFS feed must have it.");
        }
        faults.refuseIfAny();
    }

    private <T> void readFile(GtfsFile<T> file, Predicate<Row> wanted, BiConsumer<Row, T> each) {
        int line = 0;
        try (Utf8Lines lines = new Utf8Lines(file.name(), files.open(file.name()));
                CSVParser parser = CSVParser.parse(lines.reader(), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                faults.add(file.name(), 0, "The file is empty; not even a header.");
                return;
            }
            Map<String, Integer> header =
                    checks.header(file, records.next(), Math.toIntExact(parser.getCurrentLineNumber()));
            if (header == null) {
                return;
            }
            Table<T> table = new Table<>(file, header);
            boolean empty = true;
            line = Math.toIntExact(parser.getCurrentLineNumber());
            while (!faults.areEnough() && records.hasNext()) {
                CSVRecord record = records.next();
                line = Math.toIntExact(parser.getCurrentLineNumber());
                if (record.size() > 1 || !record.get(0).isBlank()) {
                    empty = false;
                    readRow(table, record, line, wanted, each);
                }
            }
            if (empty && file.mandatory()) {
                faults.add(file.name(), 0, "The file has a header but no rows.");
            }
        } catch (UncheckedIOException e) {
            faults.add(Unreadable.faultOf(file.name(), line + 1, e.getCause()));
        } catch (IOException e) {
            faults.add(Unreadable.faultOf(file.name(), line + 1, e));
        }
    }

    private <T> void readRow(
            Table<T> table, CSVRecord record, int line, Predicate<Row> wanted, BiConsumer<Row, T> each) {
        int before = faults.count();
        List<String> cells = new ArrayList<>();
        record.forEach(cell -> cells.add(cell.strip()));
        int columns = table.header.size();
        if (cells.stream().skip(columns).anyMatch(cell -> !cell.isEmpty())) {
            faults.add(
                    table.file.name(), line, "The row has " + cells.size() + " cells; the header has " + columns + ".");
            return;
        }
        while (cells.size() < columns) {
            cells.add("");
        }
        Row row = new Row(table.file.name(), line, table.header, cells, faults);
        if (!wanted.test(row)) {
            return;
        }
        table.file.columns().forEach(column -> checks.cell(column, row));
        if (faults.count() > before) {
            return;
        }
        T entity = table.entity(row);
        if (entity != null) {
            each.accept(row, entity);
        }
    }

    /** A file on its way through the library, which sees only the columns that matter. */
    private final class Table<T> {

        private final GtfsFile<T> file;
        private final Map<String, Integer> header;
        private final List<String> columns;
        private final IndividualCsvEntityReader library;
        private @Nullable T latest;

        Table(GtfsFile<T> file, Map<String, Integer> header) {
            this.file = file;
            this.header = header;
            this.columns = file.columns().stream()
                    .map(Column::name)
                    .filter(header::containsKey)
                    .toList();
            this.library = createIndividualCsvEntityReader(
                    getContext(), getEntitySchemaFactory().getSchema(file.entity()), entity -> {
                        injectEntity(entity);
                        latest = file.entity().cast(entity);
                    });
            hand(columns);
        }

        @Nullable
        T entity(Row row) {
            latest = null;
            try {
                hand(columns.stream().map(row::cell).toList());
            } catch (IllegalArgumentException e) {
                row.fault("The row is not understood: " + e.getMessage() + ".");
            }
            return latest;
        }

        private void hand(List<String> cells) {
            try {
                library.handleLine(new ArrayList<>(cells));
            } catch (Exception e) {
                throw new IllegalArgumentException(Fault.quoted(String.valueOf(e.getMessage()), LONGEST_MESSAGE), e);
            }
        }
    }
}
