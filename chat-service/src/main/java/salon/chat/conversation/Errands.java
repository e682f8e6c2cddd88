package salon.chat.conversation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import salon.chat.command.Answer;
import salon.chat.command.Caller;
import salon.chat.command.Commands;
import salon.chat.protocol.ServerMessage;

/** Commands behind a slash: run elsewhere, answered to who asked. Only for the {@link Floor}. */
@Component
class Errands {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final Floor floor;
    private final Commands commands;
    private final Voice voice;

    Errands(Floor floor, Commands commands, Voice voice) {
        this.floor = floor;
        this.commands = commands;
        this.voice = voice;
    }

    /**
     * @param line without its slash
     */
    CompletionStage<Void> run(Visit visit, User user, String line) {
        RoomName room = user.room().name();
        return commands.run(new Caller(user.nick().value(), room.value()), line)
                .thenComposeAsync(answer -> bring(answer, visit, user, room), floor);
    }

    private CompletionStage<Void> bring(Answer answer, Visit visit, User user, RoomName room) {
        switch (answer) {
            case Answer.Told(var lines) -> lines.forEach(line -> voice.tell(user, line));
            case Answer.Refused(String word, String sentence) ->
                user.tell(new ServerMessage.Refused("/" + word, "COMMAND", sentence, null));
            case Answer.Goodbye() -> visit.leave();
            case Answer.Announced(String line) -> {
                return voice.announce(room, null, line)
                        .exceptionallyAsync(
                                failure -> {
                                    // It has happened, and who asked for it must know.
                                    voice.tell(user, line);
                                    return null;
                                },
                                floor);
            }
        }
        return DONE;
    }
}
