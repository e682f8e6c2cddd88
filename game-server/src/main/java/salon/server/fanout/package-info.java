/**
 * How nodes that share a database tell each other what would otherwise have to be looked for.
 *
 * <p>Nothing here is needed for a game to be right: the journal decides, and is read. A notice that is lost, late, repeated or
 * garbled costs time until the next look into the journal, never more. A node that is alone tells nobody.
 */
@NullMarked
package salon.server.fanout;

import org.jspecify.annotations.NullMarked;
