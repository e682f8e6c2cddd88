package salon.chat.conversation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import salon.chat.name.PrivateId;
import salon.chat.protocol.ClientMessage;
import salon.chat.protocol.ServerMessage;

/** Sees to it that each wish of a visitor gets to whoever fulfils it. Only for the {@link Floor}. */
@Component
record Host(Floor floor, Strangers strangers, Entrance entrance, Speech speech, Past past) {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    /** Who has no nick is asked for one, whatever they say. */
    CompletionStage<Void> greet(Visit visit, ClientMessage message) {
        switch (message) {
            case ClientMessage.Iam iam -> {
                return entrance.enter(visit, iam);
            }
            case ClientMessage.Key(PrivateId privateId) -> {
                visit.shows(privateId);
                visit.send(new ServerMessage.Challenge());
            }
            case ClientMessage.Malformed malformed
            when !visit.spelling().challengesAnything() -> visit.send(refusal(malformed));
            default -> visit.send(new ServerMessage.Challenge());
        }
        return DONE;
    }

    CompletionStage<Void> serve(Visit visit, User user, ClientMessage message) {
        return switch (message) {
            case ClientMessage.Key(PrivateId privateId) -> entrance.reserve(visit, user, privateId);
            case ClientMessage.Msg msg -> speech.say(visit, user, msg);
            case ClientMessage.Prv prv -> speech.whisper(user, prv);
            case ClientMessage.Jon jon -> entrance.move(user, jon);
            case ClientMessage.His his -> past.replay(user, his);
            case ClientMessage.Who who -> {
                user.tell(user.room().present());
                yield DONE;
            }
            case ClientMessage.Bye bye -> {
                visit.leave();
                yield DONE;
            }
            case ClientMessage.Iam again ->
                answer(
                        user,
                        new ServerMessage.Misplaced("IAM", "ALREADY_KNOWN", "You are %s here.".formatted(user.nick())));
            case ClientMessage.Unknown(String word) ->
                answer(
                        user,
                        new ServerMessage.Misplaced(
                                word, "UNKNOWN_KEYWORD", "There are IAM, KEY, WHO, MSG, PRV, JON, HIS and BYE."));
            case ClientMessage.Malformed malformed -> answer(user, refusal(malformed));
        };
    }

    private static CompletionStage<Void> answer(User user, ServerMessage message) {
        user.tell(message);
        return DONE;
    }

    private static ServerMessage refusal(ClientMessage.Malformed malformed) {
        return new ServerMessage.Refused(
                malformed.word(), malformed.code(), malformed.sentence(), malformed.clientId());
    }
}
