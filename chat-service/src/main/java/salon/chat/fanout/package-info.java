/**
 * How nodes that share a database tell each other at once what is new. What is told here may be lost, late, or told twice: everything
 * that matters is in the database too, and is found there. There is none of it on a node that is alone.
 */
@NullMarked
package salon.chat.fanout;

import org.jspecify.annotations.NullMarked;
