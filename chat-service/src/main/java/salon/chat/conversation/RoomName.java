package salon.chat.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import salon.chat.history.Channel;

/**
 * What a room is called: 1 to 32 letters, digits, {@code _}, {@code -} and {@code .}, in small letters. A room whose name could be
 * the code of a game is that game's, and in capitals like the code.
 */
record RoomName(String value) {

    /** Where everyone is who does not ask for another. */
    static final RoomName DEFAULT = new RoomName("salon");

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}_.-]{0,31}");
    private static final Pattern CODE = Pattern.compile("[ABCDEFGHJKMNPQRSTVWXYZ23456789]{6}");

    static Optional<RoomName> parse(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!ALLOWED.matcher(name).matches()) {
            return Optional.empty();
        }
        String code = name.toUpperCase(Locale.ROOT);
        return Optional.of(new RoomName(CODE.matcher(code).matches() ? code : name));
    }

    Channel channel() {
        return new Channel(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
