package salon.train.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client asks. Stations are named as the client names them. */
sealed interface Question {

    /** Every train. */
    record All() implements Question {}

    /** The train at a time, or the next one. */
    record Next(String from, String to, LocalTime at) implements Question {}

    /** The trains that depart in a slot, its bounds included. */
    record Slot(String from, String to, LocalTime earliest, LocalTime latest) implements Question {}

    /** The trains of the day. */
    record Between(String from, String to) implements Question {}

    Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");

    /** Reads what belongs to an option. */
    static Question read(int option, DataInputStream in, Frames frames) throws IOException, Breach {
        return switch (option) {
            case '0' -> new All();
            case '1' -> new Next(frames.read(in), frames.read(in), time(frames.read(in)));
            case '2' -> new Slot(frames.read(in), frames.read(in), time(frames.read(in)), time(frames.read(in)));
            case '3' -> new Between(frames.read(in), frames.read(in));
            default -> throw new Breach(CutOff.UNKNOWN_OPTION, "asked for the unknown option 0x%02x".formatted(option));
        };
    }

    private static LocalTime time(String text) throws Breach {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new Breach(CutOff.BAD_TIME, "sent the time %s, where H:mm is meant".formatted(Breach.quoted(text)));
        }
        return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    }
}
