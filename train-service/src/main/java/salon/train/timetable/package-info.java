/**
 * The timetable as people know it: trains with numbers, stations with names, around the packed {@link salon.train.search.Network}.
 *
 * <p>One timetable is immutable and whole; {@link salon.train.timetable.Timetables} swaps it for the next. Nothing here knows where a
 * timetable comes from, nor how it is asked.
 */
@NullMarked
package salon.train.timetable;

import org.jspecify.annotations.NullMarked;
