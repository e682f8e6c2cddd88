package salon.benchmarks.chat;

import java.util.List;

/** The seed's keywords: {@code WHO}, {@code IAM u7}, {@code ARR u7}, {@code MSG u7 …}. */
final class ChatDialect implements Dialect {

    @Override
    public List<String> hello(String nick) {
        return List.of();
    }

    @Override
    public String message(String text) {
        return "MSG " + text;
    }

    @Override
    public int text(byte[] line, int from, int to) {
        if (to - from < 6 || line[from] != 'M' || line[from + 1] != 'S' || line[from + 2] != 'G') {
            return -1;
        }
        for (int i = from + 4; i < to; i++) {
            if (line[i] == ' ') {
                return i + 1;
            }
        }
        return -1;
    }

    @Override
    public Reaction hear(String line, String nick) {
        if (line.startsWith("ARR ")) {
            return line.length() == 4 + nick.length() && line.endsWith(nick)
                    ? new Reaction.Joined()
                    : new Reaction.Ignore();
        }
        if (line.equals("WHO")) {
            return new Reaction.Say("IAM " + nick);
        }
        return line.startsWith("TKN ") || line.startsWith("ERR ") ? new Reaction.Refused() : new Reaction.Ignore();
    }
}
