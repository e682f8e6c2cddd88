package salon.manager.game;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every game there ever was. New ones come through {@link GroupCommit}. */
interface Games extends Repository<Game, String> {

    Game saveAndFlush(Game game);

    Optional<Game> findById(String code);

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
