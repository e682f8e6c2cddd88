package salon.chat.train;

import feign.FeignException.FeignClientException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import salon.chat.command.Answer;
import salon.chat.command.Caller;
import salon.chat.command.Command;
import salon.chat.command.CommandSettings;
import salon.chat.command.Peer;
import salon.chat.command.PeerProblem;
import salon.chat.command.Words;

/** The next train between two stations: {@code /trains Valence Grenoble 16:30}. */
@Component
class Trains implements Command {

    private static final String EXPECTED = "Expected two stations, and a time if it is not now, such as"
            + " /trains Valence Grenoble 16:30; names with spaces in double quotes.";

    private final TrainsClient client;
    private final Peer peer;

    Trains(TrainsClient client, CommandSettings settings) {
        this.client = client;
        this.peer = new Peer("train-service", "The trains", settings);
    }

    @Override
    public String word() {
        return "TRAINS";
    }

    @Override
    public boolean bare() {
        return false;
    }

    @Override
    public Usage usage() {
        return new Usage("/trains Valence Grenoble 16:30", "the next train, from now on if no time is given");
    }

    @Override
    public CompletionStage<Answer> run(Caller caller, String arguments) {
        Optional<List<String>> words = Words.of(arguments);
        if (words.isEmpty() || words.get().size() < 2 || words.get().size() > 3) {
            return new Answer.Refused(word(), EXPECTED).now();
        }
        List<String> asked = words.get();
        return peer.ask(word(), () -> next(asked.get(0), asked.get(1), asked.size() == 3 ? asked.get(2) : null));
    }

    private Answer next(String from, String to, @Nullable String at) {
        try {
            return new Answer.Told(client.next(from, to, at).line());
        } catch (FeignClientException e) {
            return PeerProblem.read(e.contentUTF8())
                    .map(problem -> new Answer.Refused(word(), problem.sentence()))
                    .orElseThrow(() -> e);
        }
    }
}
