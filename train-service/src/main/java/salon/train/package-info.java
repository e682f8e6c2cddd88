/**
 * The train-service: so far it starts and reports its health.
 */
@NullMarked
package salon.train;

import org.jspecify.annotations.NullMarked;
