/**
 * The names by which players, games and codes are known on the wire. A value of these types is well formed; what is not
 * is refused in a sentence that says what was expected.
 *
 * <p>Nothing here knows whether anything of that name exists.
 */
@NullMarked
package salon.stats.name;

import org.jspecify.annotations.NullMarked;
