/** What benchmarks need of the outbox that only its own package may make. Not part of a service. */
@NullMarked
package salon.server.stats;

import org.jspecify.annotations.NullMarked;
