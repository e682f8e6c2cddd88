package salon.stats.result;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All games of which a result is known. */
interface Matches extends Repository<Match, String> {

    /** Those among these codes of which a result is known. */
    @Query("select m.code from Match m where m.code in :codes")
    List<String> listCodes(Collection<String> codes);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Match m where m.code in :codes order by m.code")
    List<Match> listLocked(Collection<String> codes);

    @Query("select m from Match m left join fetch m.results where m.code in :codes")
    List<Match> listWithResults(Collection<String> codes);

    @Query("select m from Match m left join fetch m.results where m.code = :code")
    Optional<Match> findWithResults(String code);
}
