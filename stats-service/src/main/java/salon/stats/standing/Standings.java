package salon.stats.standing;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All standings. */
interface Standings extends Repository<Standing, Standing.Key> {

    /** Those among these players who have a standing in that game. */
    @Query("select s.key.publicId from Standing s where s.key.game = :game and s.key.publicId in :players")
    List<String> listPlayers(String game, Collection<String> players);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Standing s where s.key.game = :game and s.key.publicId in :players order by s.key.publicId")
    List<Standing> listLocked(String game, Collection<String> players);

    @Query("select s from Standing s where s.key.publicId = :publicId order by s.games desc, s.rating desc, s.key.game")
    List<Standing> listOf(String publicId);

    /** Best first. The game leads the order too, for the sake of H2, which otherwise sorts instead of using the index. */
    @Query(
            value = "select s from Standing s where s.key.game = :game"
                    + " order by s.key.game, s.rating desc, s.deviation, s.key.publicId",
            countQuery = "select count(s) from Standing s where s.key.game = :game")
    Page<Standing> listBest(String game, Pageable page);
}
