/**
 * Who is here, in which room, and who hears what: the only owner of all that, and of the order in which it happens.
 */
@NullMarked
package salon.chat.conversation;

import org.jspecify.annotations.NullMarked;
