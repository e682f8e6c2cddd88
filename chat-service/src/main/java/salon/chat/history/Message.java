package salon.chat.history;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What somebody said. Never changed. */
@Entity
@Immutable
@Table(name = "messages")
public class Message {

    /** Where it stands. */
    @Embeddable
    record Key(String channel, long id) implements Serializable {}

    @EmbeddedId
    private Key key = new Key("", 0);

    private Instant at = Instant.EPOCH;

    private String author = "";
    private @Nullable String origin;
    private String nick = "";
    private @Nullable String recipient;
    private String text = "";

    /** For JPA, which fills it in. */
    protected Message() {}

    Message(long id, Instant at, Draft draft) {
        this.key = new Key(draft.channel().name(), id);
        this.at = at;
        this.author = draft.author();
        this.origin = draft.origin();
        this.nick = draft.nick();
        this.recipient = draft.to();
        this.text = draft.text();
    }

    /** 1 for the first in its channel, then 2, without a gap. */
    public long id() {
        return key.id();
    }

    public Channel channel() {
        return new Channel(key.channel());
    }

    /** In milliseconds; never before that of an earlier message in the channel. */
    public Instant at() {
        return at;
    }

    /** See {@link Draft#author}. */
    public String author() {
        return author;
    }

    public String nick() {
        return nick;
    }

    public @Nullable String to() {
        return recipient;
    }

    public String text() {
        return text;
    }

    public @Nullable String clientId() {
        return origin == null ? null : origin.substring(author.length() + 1);
    }

    /** See {@link Draft#origin}. */
    @Nullable
    String origin() {
        return origin;
    }

    /** Not the nicks' spelling: who comes back may write theirs otherwise. */
    boolean says(Draft draft) {
        return channel().equals(draft.channel()) && text.equals(draft.text());
    }

    @Override
    public String toString() {
        return key.channel() + " " + key.id();
    }
}
