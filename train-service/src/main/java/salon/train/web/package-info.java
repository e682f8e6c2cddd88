/**
 * What the timetable answers over REST: trains, stations, journeys, and the timetable itself.
 *
 * <p>Every answer is computed from one timetable, taken when the request arrives ({@link salon.train.web.OneTimetable}), and names that
 * timetable's generation. Here texts become times, days and stations, and trips become trains that people read; nothing is searched here.
 */
@NullMarked
package salon.train.web;

import org.jspecify.annotations.NullMarked;
