/**
 * The seed's own protocol on a TCP port: an option of one byte, sizes before strings, lines of the timetable's file as answers.
 *
 * <p>A {@link salon.train.wire.TrainServer} accepts, a conversation on a platform thread of its own answers one client, and a watchdog
 * ends those that stall. What is asked is answered by the timetable; nothing about trains is decided here.
 */
@NullMarked
package salon.train.wire;

import org.jspecify.annotations.NullMarked;
