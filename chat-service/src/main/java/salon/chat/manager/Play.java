package salon.chat.manager;

import feign.FeignException.FeignClientException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import salon.chat.command.Answer;
import salon.chat.command.Caller;
import salon.chat.command.Command;
import salon.chat.command.CommandSettings;
import salon.chat.command.Peer;
import salon.chat.command.PeerProblem;
import salon.chat.command.Words;
import salon.chat.manager.ManagerClient.Wish;
import salon.chat.problem.Shown;

/** Creates a game and tells its code to everyone in the room: {@code /play tic-tac-toe}. Who asks is its host. */
@Component
class Play implements Command {

    private static final String EXPECTED = "Expected a game, and parameters if you like, such as"
            + " /play tic-tac-toe turnSeconds=30 visibility=private";

    private final ManagerClient client;
    private final Peer peer;

    Play(ManagerClient client, CommandSettings settings) {
        this.client = client;
        this.peer = new Peer("game-manager", "The games", settings);
    }

    @Override
    public String word() {
        return "PLAY";
    }

    @Override
    public boolean bare() {
        return false;
    }

    @Override
    public Usage usage() {
        return new Usage(
                "/play tic-tac-toe", "creates a game and tells its code; seats=3 turnSeconds=30 and such may follow");
    }

    @Override
    public CompletionStage<Answer> run(Caller caller, String arguments) {
        String host = caller.name();
        if (host == null) {
            return refused("Expected your name first: a game has a host.").now();
        }
        List<String> words = Words.of(arguments).orElse(List.of());
        if (words.isEmpty()) {
            return refused(EXPECTED + ".").now();
        }
        return switch (WishedParameters.of(words)) {
            case WishedParameters.Read(Map<String, Object> parameters) ->
                peer.ask(word(), () -> create(new Wish(host, parameters)));
            case WishedParameters.Unfit(String word) ->
                refused(EXPECTED + ", each parameter once, not " + Shown.of(word) + ".")
                        .now();
        };
    }

    private Answer create(Wish wish) {
        try {
            return new Answer.Announced(client.create(wish).line());
        } catch (FeignClientException e) {
            return PeerProblem.read(e.contentUTF8())
                    .map(problem -> refused(problem.sentence()))
                    .orElseThrow(() -> e);
        }
    }

    private Answer.Refused refused(String sentence) {
        return new Answer.Refused(word(), sentence);
    }
}
