/** What benchmarks need of rooms that only their own package may touch. Not part of a service. */
@NullMarked
package salon.server.room;

import org.jspecify.annotations.NullMarked;
