package salon.manager.game;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every game there ever was. New ones come through {@link GroupCommit}. */
interface Games extends Repository<Game, String> {

    Game saveAndFlush(Game game);

    Optional<Game> findById(String code);

    /** Those among these codes that are games. */
    @Query("select g.code from Game g where g.code in :codes")
    List<String> listCodes(Collection<String> codes);

    /**
     * Closes those among them that are not closed yet, as {@link Game#close} does. What is known of them in memory is not told.
     *
     * @return how many that were
     */
    @Modifying
    @Query("""
            update versioned Game g set g.status = CLOSED, g.closedAt = :now
            where g.code in :codes and g.status <> CLOSED""")
    int close(Collection<String> codes, Instant now);

    // The code only settles the order of games of the same instant, so that no page repeats or leaves out one of them.
    @Query("from Game g where g.parameters.visibility = PUBLIC order by g.createdAt desc, g.code desc")
    Page<Game> listPublic(Pageable page);

    @Query("from Game g where g.parameters.visibility = PUBLIC and g.status = :status"
            + " order by g.createdAt desc, g.code desc")
    Page<Game> listPublic(Status status, Pageable page);

    /** The codes of open games of which it is time to ask whether anyone came, the longest due first. */
    @Query("select g.code from Game g where g.status = OPEN and g.nextCheck <= :now order by g.nextCheck, g.code")
    List<String> listDue(Instant now, Limit limit);
}
