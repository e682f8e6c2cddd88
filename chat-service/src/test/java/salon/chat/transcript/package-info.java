/**
 * The seeds' conversations as they are written down in {@code src/test/resources/transcripts}, held with the whole service over
 * both of its transports.
 */
@NullMarked
package salon.chat.transcript;

import org.jspecify.annotations.NullMarked;
