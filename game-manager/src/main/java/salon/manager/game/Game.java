package salon.manager.game;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import salon.manager.code.Code;

/**
 * One game under its code, which is never given away again: the game-server's journal and the results are kept under it.
 *
 * <p>An open game closes when its results are in, or expires when nobody came. Results outweigh expiry: a game that was
 * played is closed even if it was once taken for deserted, and a closed one never expires.
 */
@Entity
@Table(name = "games")
class Game {

    @Id
    private String code;

    private String host;

    @Embedded
    private Parameters parameters;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status = Status.OPEN;

    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant closedAt;

    /** When to ask again whether anyone came; means nothing once the game is not open any more. */
    private Instant nextCheck;

    @Version
    private @Nullable Long version;

    Game(Code code, PublicId host, Parameters parameters, Instant now, Duration lobby, Duration grace) {
        this.code = code.value();
        this.host = host.value();
        this.parameters = parameters;
        this.createdAt = now;
        this.expiresAt = now.plus(lobby);
        this.nextCheck = expiresAt.plus(grace);
    }

    protected Game() {
        // for JPA
    }

    /**
     * The results are in.
     *
     * @return whether that is news
     */
    boolean close(Instant now) {
        if (status == Status.CLOSED) {
            return false;
        }
        status = Status.CLOSED;
        closedAt = now;
        return true;
    }

    /**
     * Nobody came.
     *
     * @return whether that changes anything
     */
    boolean expire() {
        if (status != Status.OPEN) {
            return false;
        }
        status = Status.EXPIRED;
        return true;
    }

    void checkAgain(Instant then) {
        nextCheck = then;
    }

    Code code() {
        return new Code(code);
    }

    String host() {
        return host;
    }

    Parameters parameters() {
        return parameters;
    }

    Status status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Means nothing once the game is not open any more. */
    Instant nextCheck() {
        return nextCheck;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
