package salon.train.feed;

import org.jspecify.annotations.Nullable;

/**
 * A column of a GTFS file.
 *
 * @param mandatory whether the column must be there and none of its cells empty
 * @param unique whether it is the id of the row
 * @param refersTo the file that must have a row with this id
 */
record Column(
        String name,
        Cell cell,
        boolean mandatory,
        boolean unique,
        @Nullable String refersTo) {

    static Column key(String name) {
        return new Column(name, Cell.TEXT, true, true, null);
    }

    static Column required(String name, Cell cell) {
        return new Column(name, cell, true, false, null);
    }

    static Column optional(String name, Cell cell) {
        return new Column(name, cell, false, false, null);
    }

    Column orAbsent() {
        return new Column(name, cell, false, unique, refersTo);
    }

    Column in(String file) {
        return new Column(name, cell, mandatory, unique, file);
    }
}
