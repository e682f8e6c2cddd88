package salon.stats.result;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import salon.stats.name.PublicId;
import salon.stats.rating.Outcome;
import salon.stats.rating.Rating;

/**
 * How one game ended for one player. Never changed, except that the ratings before and after the game are added when its
 * last result is in.
 */
@Entity
@Table(name = "results")
class Result {

    /** A player has one result in a game. */
    @Embeddable
    record Key(
            @Column(name = "code") String code,
            @Column(name = "public_id") String publicId) implements Serializable {}

    @EmbeddedId
    private Key key = new Key("", "");

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "code", insertable = false, updatable = false)
    private Match match = new Match();

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome = Outcome.DRAW;

    private Instant endedAt = Instant.EPOCH;
    private @Nullable Double ratingBefore;
    private @Nullable Double ratingAfter;

    /** For JPA, which fills it in. */
    protected Result() {}

    Result(Match match, PublicId publicId, Outcome outcome, Instant endedAt) {
        this.key = new Key(match.code(), publicId.value());
        this.match = match;
        this.outcome = outcome;
        this.endedAt = endedAt;
    }

    void rated(Rating before, Rating after) {
        ratingBefore = before.value();
        ratingAfter = after.value();
    }

    Match match() {
        return match;
    }

    PublicId publicId() {
        return PublicId.of(key.publicId());
    }

    Outcome outcome() {
        return outcome;
    }

    Instant endedAt() {
        return endedAt;
    }

    /** Rounded for people, as the other ratings; nothing until the game's last result is in. */
    @Nullable
    Long ratingBefore() {
        return ratingBefore == null ? null : Math.round(ratingBefore);
    }

    @Nullable
    Long ratingAfter() {
        return ratingAfter == null ? null : Math.round(ratingAfter);
    }
}
