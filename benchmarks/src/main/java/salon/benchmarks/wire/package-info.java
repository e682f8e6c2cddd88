/**
 * What all loads need of the network and of the machine: how messages lie in the bytes of a connection, and what a server's process
 * uses. Knows nothing of what is said.
 */
@NullMarked
package salon.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
