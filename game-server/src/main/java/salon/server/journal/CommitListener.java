package salon.server.journal;

import java.util.List;

/** Told of each commit right after it, by the one thread that commits: neither waits nor fails. */
public interface CommitListener {

    /**
     * @param appends all that the commit has stored
     */
    void committed(List<Append> appends);
}
