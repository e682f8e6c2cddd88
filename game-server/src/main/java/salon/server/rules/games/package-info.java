/**
 * The games, one file each, found by {@link java.util.ServiceLoader}. Nothing else in the house knows their names.
 */
@NullMarked
package salon.server.rules.games;

import org.jspecify.annotations.NullMarked;
