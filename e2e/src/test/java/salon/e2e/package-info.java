/**
 * Salon as its users have it: the built jars as processes, reached over HTTP and WebSocket only. What a class of the services
 * looks like inside is not known here.
 */
@NullMarked
package salon.e2e;

import org.jspecify.annotations.NullMarked;
