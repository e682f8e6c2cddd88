package salon.stats.result;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All games of which a result is known. */
interface Matches extends Repository<Match, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Match m where m.code = :code")
    Optional<Match> findLocked(String code);

    /** The primary key decides who opens a match when several want to; the others wait for that one, and do nothing. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into matches (code, game, players) values (:code, :game, :players) on conflict do nothing")
    void openUnlessOpen(String code, String game, String[] players);

    @Query("select m from Match m left join fetch m.results where m.code = :code")
    Optional<Match> findWithResults(String code);
}
