package salon.chat.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.chat.line.Form;
import salon.chat.line.Line;
import salon.chat.name.PrivateId;

/**
 * The seed's own way ({@code 003_c39a3513295f2098.txt}): a keyword of three capitals, a space, and the rest of the line as it is.
 * {@code KEY}, {@code JON}, {@code HIS} and {@code RES} are ours; who does not use them does not see them.
 */
public final class Keywords implements Spelling {

    @Override
    public ClientMessage read(String line) {
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1);
        return switch (word) {
            case "IAM" -> new ClientMessage.Iam(rest, null, null, null, null);
            case "KEY" -> key(rest);
            case "WHO" -> new ClientMessage.Who();
            case "MSG" -> new ClientMessage.Msg(rest, null);
            case "PRV" -> whisper(rest);
            case "JON" -> new ClientMessage.Jon(rest.strip(), null);
            case "HIS" -> history(rest.strip());
            case "BYE" -> new ClientMessage.Bye();
            default -> new ClientMessage.Unknown(word);
        };
    }

    private static ClientMessage key(String secret) {
        try {
            return new ClientMessage.Key(new PrivateId(secret));
        } catch (IllegalArgumentException e) {
            return malformed("KEY", e.getMessage());
        }
    }

    private static ClientMessage whisper(String rest) {
        int space = rest.indexOf(' ');
        return space <= 0
                ? malformed("PRV", "Say to whom and what: PRV bob psst")
                : new ClientMessage.Prv(rest.substring(0, space), rest.substring(space + 1), null);
    }

    private static ClientMessage history(String count) {
        return count.matches("[0-9]{1,4}")
                ? new ClientMessage.His(Integer.parseInt(count), null)
                : malformed("HIS", "Say how many: HIS 20");
    }

    private static ClientMessage malformed(String word, @Nullable String sentence) {
        return new ClientMessage.Malformed(word, "BAD_MESSAGE", String.valueOf(sentence), null);
    }

    @Override
    public boolean challengesAnything() {
        return true;
    }

    @Override
    public boolean echoes() {
        return false;
    }

    @Override
    public List<Line> write(ServerMessage message) {
        return switch (message) {
            case ServerMessage.Present present -> present(present.nicks());
            case ServerMessage.Challenge() -> line("WHO");
            case ServerMessage.BadNick(String nick) -> error(nick);
            case ServerMessage.Taken(String nick) -> line("TKN " + nick);
            case ServerMessage.Arrived arrived -> line("ARR " + arrived.nick());
            case ServerMessage.Left left -> line("LFT " + left.nick());
            case ServerMessage.Said said -> line("MSG " + said.nick() + " " + said.text());
            case ServerMessage.Whispered whispered -> line("PRV " + whispered.nick() + " " + whispered.text());
            case ServerMessage.Again(ServerMessage known) -> write(known);
            case ServerMessage.Nobody nobody -> line("ERR " + nobody.sender());
            case ServerMessage.Owned(String nick) -> line("KEY " + nick);
            case ServerMessage.Joined(String room) -> line("JON " + room);
            case ServerMessage.Replay replay -> line("HIS " + replay.count());
            case ServerMessage.Resumed resumed ->
                line("RES %s %d %s"
                        .formatted(
                                resumed.room() == null ? "PRV" : resumed.room(),
                                resumed.missed(),
                                resumed.complete() ? "complete" : "incomplete"));
            case ServerMessage.Misplaced misplaced -> error(misplaced.word());
            case ServerMessage.Refused refused ->
                line("ERR " + (refused.word().isEmpty() ? refused.code() : Sayable.shown(refused.word())) + " "
                        + refused.sentence());
        };
    }

    private static List<Line> error(String about) {
        return line(about.isEmpty() ? "ERR" : "ERR " + Sayable.shown(about));
    }

    /** As many lines as it takes: each is as long as a client must expect, and not longer. */
    private static List<Line> present(List<String> nicks) {
        List<Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("WHO");
        int size = line.length();
        for (String nick : nicks) {
            int more = 1 + nick.getBytes(StandardCharsets.UTF_8).length;
            if (size + more > Form.LINE.longest()) {
                lines.add(Line.kept(line.toString()));
                line.setLength("WHO".length());
                size = line.length();
            }
            line.append(' ').append(nick);
            size += more;
        }
        lines.add(Line.kept(line.toString()));
        return lines;
    }

    private static List<Line> line(String text) {
        return List.of(new Line(text));
    }
}
