package salon.train.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Where in a long list one is. Pages are counted from 0 and hold 1 to 100 entries.
 */
record PageInfo(
        @Schema(example = "100") int size,
        @Schema(example = "0") int number,
        @Schema(example = "21") long totalElements,
        @Schema(example = "1") long totalPages) {

    /** So many that the seed's 21 trains are one page unless asked otherwise. */
    static final String USUAL_SIZE = "100";

    private static final int LARGEST = 100;
    private static final int LAST = 1_000_000;

    static PageInfo asked(int page, int size, int total) {
        if (page < 0 || page > LAST) {
            throw Asked.bad("page", "BAD_PAGE", "is counted from 0 to " + LAST + ", not " + page);
        }
        if (size < 1 || size > LARGEST) {
            throw Asked.bad("size", "BAD_PAGE", "is 1 to " + LARGEST + ", not " + size);
        }
        return new PageInfo(size, page, total, (total + size - 1L) / size);
    }

    /** Those of all entries that stand on this page. */
    <T> List<T> of(List<T> all) {
        int start = (int) Math.min((long) number * size, all.size());
        return all.subList(start, Math.min(start + size, all.size()));
    }
}
