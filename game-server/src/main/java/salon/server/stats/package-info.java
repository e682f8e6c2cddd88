/**
 * What the stats-service is told: the result of each player, through an outbox that keeps it until it is accepted.
 */
@NullMarked
package salon.server.stats;

import org.jspecify.annotations.NullMarked;
