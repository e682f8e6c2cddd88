/**
 * The way to the database, and what keeps it open when the machine runs out of something: a file that waits for space instead of
 * failing, and a door that turns people away at once while nothing can be stored. Nothing here knows what is stored.
 */
@NullMarked
package salon.server.database;

import org.jspecify.annotations.NullMarked;
