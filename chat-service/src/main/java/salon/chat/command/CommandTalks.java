package salon.chat.command;

import org.springframework.stereotype.Component;
import salon.chat.line.Connection;
import salon.chat.line.Line;
import salon.chat.line.Talk;
import salon.chat.line.Talks;

/** The command server: it speaks first, and every client has a session of its own. */
@Component
class CommandTalks implements Talks {

    static final Line WELCOME = Line.kept("Welcome to Salon! HELP lists the commands. What is your first name?");

    private final Commands commands;
    private final CommandSettings settings;

    CommandTalks(Commands commands, CommandSettings settings) {
        this.commands = commands;
        this.settings = settings;
    }

    @Override
    public Talk begin(Connection connection) {
        connection.send(WELCOME);
        return new CommandTalk(connection, commands, settings);
    }
}
