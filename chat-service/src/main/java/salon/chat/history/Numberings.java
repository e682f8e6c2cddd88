package salon.chat.history;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The numberings of all channels in which anything was ever said. */
@Transactional(readOnly = true)
interface Numberings extends Repository<Numbering, String> {

    /** Locked one after the other in the order of their names, so two nodes cannot wait for each other in a circle. */
    @Transactional
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Numbering n where n.name in :names order by n.name")
    List<Numbering> listLocked(Collection<String> names);

    /** The primary key decides who opens a channel when several want to; the others wait for that one, and do nothing. */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
                    insert into channels (name, last_id, last_at) values (:name, 0, timestamp with time zone '1970-01-01 00:00:00Z')
                    on conflict do nothing""")
    void openUnlessOpen(String name);

    /** The numbers given last in those of them in which anything was said; joined, see {@link Messages#listKnown}. */
    @Query(nativeQuery = true, value = """
                    select c.name, c.last_id from unnest(cast(:names as varchar array)) as sought(name)
                    join channels c on c.name = sought.name""")
    List<Object[]> listLast(String[] names);

    @Modifying
    @Transactional
    @Query("delete from Numbering n where n.name = :name")
    void close(String name);

    /** In one statement, so that both numbers are of the same moment. Not min(), for which H2 walks through all there are. */
    @Query("""
            select new salon.chat.history.History$Extent(
                coalesce(
                    (select m.key.id from Message m where m.key.channel = :name order by m.key.channel, m.key.id limit 1),
                    n.lastId + 1),
                n.lastId)
            from Numbering n where n.name = :name""")
    Optional<History.Extent> findExtent(String name);
}
