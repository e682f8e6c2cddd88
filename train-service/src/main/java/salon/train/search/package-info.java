/**
 * How to get from one station to another: direct trains, journeys with changes, and the names of stations.
 *
 * <p>Pure Java over packed arrays: no Spring, no feed format, no clock. Stops, trips, routes and zones are numbers given by
 * {@link salon.train.search.NetworkBuilder}; times are epoch seconds outside and seconds of a service day inside; prices are
 * in the currency's smallest unit. What the numbers mean to people is the timetable's.
 */
@NullMarked
package salon.train.search;

import org.jspecify.annotations.NullMarked;
