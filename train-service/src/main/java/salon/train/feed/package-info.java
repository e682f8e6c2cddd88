/**
 * Where the timetable comes from: files in the seed's format or in GTFS, read, checked and swapped in whole.
 *
 * <p>A feed is taken as it is or refused with the file, the line and the reason; while one is refused, the one before goes on
 * answering. Nothing here searches, and nothing outside knows a file's format.
 */
@NullMarked
package salon.train.feed;

import org.jspecify.annotations.NullMarked;
