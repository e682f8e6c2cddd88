package salon.benchmarks.chat;

import java.util.List;

/** A client of IRC as in RFC 2812: registers, joins one channel, talks there. */
final class IrcDialect implements Dialect {

    private static final String CHANNEL = "#salon";

    @Override
    public List<String> hello(String nick) {
        return List.of("NICK " + nick, "USER u 0 * :u");
    }

    @Override
    public String message(String text) {
        return "PRIVMSG " + CHANNEL + " :" + text;
    }

    /** In {@code :u7!~u@127.0.0.1 PRIVMSG #salon :text}. */
    @Override
    public int text(byte[] line, int from, int to) {
        int command = after(line, from, to, ' ');
        if (to - command < 8 || line[command] != 'P' || line[command + 1] != 'R' || line[command + 4] != 'M') {
            return -1;
        }
        int text = after(line, command, to, ':');
        return text == to ? -1 : text;
    }

    @Override
    public Reaction hear(String line, String nick) {
        if (line.startsWith("PING ")) {
            return new Reaction.Say("PONG " + line.substring(5));
        }
        if (line.startsWith("ERROR ")) {
            return new Reaction.Refused();
        }
        int command = line.indexOf(' ') + 1;
        if (line.startsWith("001 ", command)) {
            return new Reaction.Say("JOIN " + CHANNEL);
        }
        if (line.startsWith("366 ", command)) {
            return new Reaction.Joined();
        }
        boolean refused =
                line.startsWith("43", command) || line.startsWith("46", command) || line.startsWith("47", command);
        return refused ? new Reaction.Refused() : new Reaction.Ignore();
    }

    private static int after(byte[] line, int from, int to, char what) {
        for (int i = from; i < to; i++) {
            if (line[i] == what) {
                return i + 1;
            }
        }
        return to;
    }
}
