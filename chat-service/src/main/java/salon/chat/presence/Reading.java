package salon.chat.presence;

import java.util.List;

/** What can be read of a node by one who knew it at some version. */
public sealed interface Reading {

    /** All that changed since, which may be nothing. */
    record Changed(List<Changes> changes) implements Reading {}

    /**
     * What changed is not known any more, but who is there.
     *
     * @param people in the order in which they came
     */
    record Everyone(long version, List<Presence> people) implements Reading {}

    /** There is no such node. */
    record Gone() implements Reading {}
}
