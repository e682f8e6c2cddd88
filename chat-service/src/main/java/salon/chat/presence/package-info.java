/**
 * Who is here on which node, as the database has it: the arbiter when two nodes are asked for one nick, and what a node that heard
 * nothing reads. A node alone needs none of it.
 *
 * <p>Nothing here knows a connection, nor how nodes tell each other what is new.
 */
@NullMarked
package salon.chat.presence;

import org.jspecify.annotations.NullMarked;
