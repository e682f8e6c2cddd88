/**
 * How long lists are cut into pages, the same for every list of this service.
 *
 * <p>Nothing here knows what is listed.
 */
@NullMarked
package salon.stats.paging;

import org.jspecify.annotations.NullMarked;
