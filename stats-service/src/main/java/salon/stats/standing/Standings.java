package salon.stats.standing;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All standings. */
interface Standings extends Repository<Standing, Standing.Key> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Standing s where s.key.publicId = :publicId and s.key.game = :game")
    Optional<Standing> findLocked(String publicId, String game);

    /** Makes an empty standing unless there is one; when another process is about to, waits and leaves it to that one. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into standings
                        (public_id, game, games, victories, defeats, draws, rating, deviation, volatility)
                    values (:publicId, :game, 0, 0, 0, 0, :rating, :deviation, :volatility)
                    on conflict do nothing""")
    void openUnlessOpen(String publicId, String game, double rating, double deviation, double volatility);

    @Query("select s from Standing s where s.key.publicId = :publicId order by s.games desc, s.rating desc, s.key.game")
    List<Standing> listOf(String publicId);

    /** Best first. The game leads the order too, for the sake of H2, which otherwise sorts instead of using the index. */
    @Query(
            value = "select s from Standing s where s.key.game = :game"
                    + " order by s.key.game, s.rating desc, s.deviation, s.key.publicId",
            countQuery = "select count(s) from Standing s where s.key.game = :game")
    Page<Standing> listBest(String game, Pageable page);
}
