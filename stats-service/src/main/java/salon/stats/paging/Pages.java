package salon.stats.paging;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel.PageMetadata;
import org.springframework.http.HttpStatus;
import salon.stats.problem.Problem;

/** Pages are counted from 0 and hold 1 to 100 entries. Anything else is refused, not quietly bent into shape. */
public final class Pages {

    private static final int LARGEST = 100;
    private static final int LAST = 1_000_000;

    private Pages() {}

    public static Pageable asked(int page, int size) {
        if (page < 0 || page > LAST) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "BAD_PAGE", "page is counted from 0 to " + LAST + ", not " + page + ".");
        }
        if (size < 1 || size > LARGEST) {
            throw new Problem(HttpStatus.BAD_REQUEST, "BAD_PAGE", "size is 1 to " + LARGEST + ", not " + size + ".");
        }
        return PageRequest.of(page, size);
    }

    public static PageMetadata about(Page<?> page) {
        return new PageMetadata(page.getSize(), page.getNumber(), page.getTotalElements(), page.getTotalPages());
    }
}
