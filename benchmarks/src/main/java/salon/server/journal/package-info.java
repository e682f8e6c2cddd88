/** What benchmarks need of the journal that only its own package may make. Not part of a service. */
@NullMarked
package salon.server.journal;

import org.jspecify.annotations.NullMarked;
