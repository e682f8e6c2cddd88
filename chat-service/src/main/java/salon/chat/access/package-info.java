/**
 * Who may ask what over HTTP: anyone may read, only the other services may do what services do.
 *
 * <p>Services prove themselves by HTTP Basic with one generated password; there is no default for it anywhere.
 */
@NullMarked
package salon.chat.access;

import org.jspecify.annotations.NullMarked;
