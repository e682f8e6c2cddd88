package salon.stats.standing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import salon.stats.rating.Outcome;
import salon.stats.rating.Rating;

/**
 * How one player stands in one game.
 *
 * <p>Every result is counted when it arrives; the rating follows once for each game, when its last result is in. Whoever
 * changes a standing holds its row's lock (see {@link Scoreboard}), so no count is ever lost.
 */
@Entity
@Table(name = "standings")
public class Standing {

    /** Whose standing, and in which game. */
    @Embeddable
    record Key(
            @Column(name = "public_id") String publicId,
            @Column(name = "game") String game) implements Serializable {}

    @EmbeddedId
    private @Nullable Key key;

    private int games;
    private int victories;
    private int defeats;
    private int draws;
    private double rating;
    private double deviation;
    private double volatility;

    /** For JPA, which fills it in. */
    protected Standing() {}

    public void count(Outcome outcome) {
        games++;
        switch (outcome) {
            case VICTORY -> victories++;
            case DEFEAT -> defeats++;
            case DRAW -> draws++;
        }
    }

    public void rate(Rating after) {
        rating = after.value();
        deviation = after.deviation();
        volatility = after.volatility();
    }

    public String publicId() {
        return key().publicId();
    }

    public String game() {
        return key().game();
    }

    public int games() {
        return games;
    }

    public int victories() {
        return victories;
    }

    public int defeats() {
        return defeats;
    }

    public int draws() {
        return draws;
    }

    public Rating rating() {
        return new Rating(rating, deviation, volatility);
    }

    private Key key() {
        return Objects.requireNonNull(key);
    }
}
