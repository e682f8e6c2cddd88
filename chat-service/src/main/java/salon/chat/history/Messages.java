package salon.chat.history;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All messages. The channel leads every order, so that each database walks along its index instead of sorting. */
@Transactional(readOnly = true)
interface Messages extends Repository<Message, Message.Key> {

    @Query("""
            select m from Message m where m.key.channel = :channel and m.key.id > :since
            order by m.key.channel, m.key.id""")
    List<Message> listAfter(String channel, long since, Limit most);

    @Query("""
            select m from Message m where m.key.channel = :channel and m.key.id < :before
            order by m.key.channel desc, m.key.id desc""")
    List<Message> listNewestBefore(String channel, long before, Limit most);

    /**
     * Joined, not looked for in a list: PostgreSQL keeps the plan that it made while the table was small, and would compare each
     * message with each of hundreds.
     */
    @Query(nativeQuery = true, value = """
                    select m.* from unnest(cast(:origins as varchar array)) as sought(origin)
                    join messages m on m.origin = sought.origin""")
    List<Message> listKnown(String[] origins);

    /** In the order in which they may go: within a channel the first first, since time never runs backwards there. */
    @Query("select m.key from Message m where m.at < :before order by m.at, m.key.channel, m.key.id")
    List<Message.Key> listOlder(Instant before, Limit most);

    @Modifying
    @Transactional
    @Query("delete from Message m where m.key.channel = :channel and m.key.id <= :last")
    int deleteUpTo(String channel, long last);

    /** Sends what was persisted to the database, so that what it refuses is told by its own exception. */
    @Transactional
    void flush();
}
