/**
 * What this service asks of the stats-service: how somebody has played.
 */
@NullMarked
package salon.chat.stats;

import org.jspecify.annotations.NullMarked;
