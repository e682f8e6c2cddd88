/**
 * What the stats-service is told: the result of each player, through an outbox that keeps it until it is accepted.
 *
 * <p>Usually a courier takes all results that wait in one call, right after their commit; db-scheduler delivers what is left, one by one.
 */
@NullMarked
package salon.server.stats;

import org.jspecify.annotations.NullMarked;
