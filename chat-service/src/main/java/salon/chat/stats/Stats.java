package salon.chat.stats;

import feign.FeignException.FeignClientException;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import salon.chat.command.Answer;
import salon.chat.command.Caller;
import salon.chat.command.Command;
import salon.chat.command.CommandSettings;
import salon.chat.command.Peer;
import salon.chat.command.PeerProblem;
import salon.chat.problem.Shown;

/** How somebody has played: {@code /stats alice}, or {@code /stats} for who asks. */
@Component
class Stats implements Command {

    /** Of a public ID, everywhere in Salon. */
    private static final Pattern PUBLIC_ID = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}_.-]{0,31}");

    private final StatsClient client;
    private final Peer peer;

    Stats(StatsClient client, CommandSettings settings) {
        this.client = client;
        this.peer = new Peer("stats-service", "The statistics", settings);
    }

    @Override
    public String word() {
        return "STATS";
    }

    @Override
    public boolean bare() {
        return false;
    }

    @Override
    public Usage usage() {
        return new Usage("/stats alice", "how somebody has played; you, if nobody is named");
    }

    @Override
    public CompletionStage<Answer> run(Caller caller, String arguments) {
        String name = arguments.isEmpty() ? caller.name() : arguments;
        if (name == null) {
            return new Answer.Refused(word(), "Expected a player, such as /stats alice, as you have no name yet.")
                    .now();
        }
        if (!PUBLIC_ID.matcher(name).matches()) {
            return new Answer.Refused(
                            word(),
                            "Expected a player's name, 1 to 32 letters, digits, _ - or . without spaces, not %s."
                                    .formatted(Shown.of(name)))
                    .now();
        }
        return peer.ask(word(), () -> player(name));
    }

    private Answer player(String name) {
        try {
            return new Answer.Told(client.player(name).line());
        } catch (FeignClientException e) {
            PeerProblem problem = PeerProblem.read(e.contentUTF8()).orElseThrow(() -> e);
            return "UNKNOWN_PLAYER".equals(problem.code())
                    ? new Answer.Told("No game of %s has been counted yet.".formatted(name))
                    : new Answer.Refused(word(), problem.sentence());
        }
    }
}
