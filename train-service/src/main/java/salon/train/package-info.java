/**
 * The service that knows the trains: all of them, the next one, the cheapest and the fastest, and journeys with changes.
 *
 * <p>Here is only what starts the service and what describes it as a whole; everything else has a package of its own.
 */
@NullMarked
package salon.train;

import org.jspecify.annotations.NullMarked;
