/**
 * How fast the train-service answers: its planner alone, beside another one on the same queries, and the whole service under load.
 *
 * <p>Also makes the timetable that most of it is measured on, a national railway that does not exist. Nothing here is part of a service.
 */
@NullMarked
package salon.benchmarks.train;

import org.jspecify.annotations.NullMarked;
