package salon.chat.presence;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands, as all nodes know it; also how a change is told, by what is so after it.
 *
 * @param stay from their coming to their leaving
 * @param room null once they have left
 * @param owner whether they have proved that the nick is theirs
 * @param came greater than that of anybody who had the nick before; 0 while it is not known
 */
public record Presence(String stay, String nick, @Nullable String room, boolean owner, long came) {

    Presence cameAs(long number) {
        return new Presence(stay, nick, room, owner, number);
    }

    Presence gone() {
        return new Presence(stay, nick, null, owner, came);
    }

    /** In a room. */
    String where() {
        if (room == null) {
            throw new IllegalStateException("gone");
        }
        return room;
    }
}
