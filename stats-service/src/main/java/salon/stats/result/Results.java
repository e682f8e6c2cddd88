package salon.stats.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import salon.stats.rating.Outcome;

/**
 * All results, a player's newest first; games that ended in the same instant are in the order of their codes, so that
 * there is an order at all. Where a game is asked for, {@code null} means whichever.
 */
interface Results extends Repository<Result, Result.Key> {

    /** The player leads the order too, for the sake of H2, which otherwise sorts instead of using the index. */
    @Query(value = """
                    select r from Result r join fetch r.match m
                    where r.key.publicId = :publicId and m.game = coalesce(:game, m.game)
                    order by r.key.publicId, r.endedAt desc, r.key.code desc""", countQuery = """
                    select count(r) from Result r
                    where r.key.publicId = :publicId and r.match.game = coalesce(:game, r.match.game)""")
    Page<Result> listNewest(String publicId, @Nullable String game, Pageable page);

    @Query("""
            select r from Result r
            where r.key.publicId = :publicId and r.match.game = coalesce(:game, r.match.game)
                and r.outcome in :outcomes
            order by r.key.publicId, r.endedAt desc, r.key.code desc""")
    List<Result> listNewest(String publicId, @Nullable String game, List<Outcome> outcomes, Limit limit);

    @Query("""
            select count(r) from Result r
            where r.key.publicId = :publicId and r.match.game = coalesce(:game, r.match.game)
                and (r.endedAt > :endedAt or r.endedAt = :endedAt and r.key.code > :code)""")
    int countAfter(String publicId, @Nullable String game, Instant endedAt, String code);

    boolean existsByKeyPublicId(String publicId);
}
