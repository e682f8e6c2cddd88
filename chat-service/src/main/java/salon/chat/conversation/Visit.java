package salon.chat.conversation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import salon.chat.line.Connection;
import salon.chat.line.Ending;
import salon.chat.line.Heard;
import salon.chat.line.Talk;
import salon.chat.name.PrivateId;
import salon.chat.protocol.ClientMessage;
import salon.chat.protocol.ServerMessage;
import salon.chat.protocol.Spelling;

/**
 * One client's stay, from the challenge to its end: a stranger until it has a nick, then a {@link User}. All but reading and
 * handing over happens on the {@link Floor}.
 */
final class Visit implements Talk {

    private static final Logger log = LoggerFactory.getLogger(Visit.class);
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final Host host;
    private final Connection connection;
    private final Spelling spelling;
    private @Nullable PrivateId shown;
    private @Nullable User user;
    private int wrongGuesses;
    private boolean over;

    Visit(Host host, Connection connection, Spelling spelling) {
        this.host = host;
        this.connection = connection;
        this.spelling = spelling;
    }

    /** The server speaks first. */
    void begin() {
        if (!over) {
            host.strangers().add(this);
            send(new ServerMessage.Challenge());
        }
    }

    Connection connection() {
        return connection;
    }

    Spelling spelling() {
        return spelling;
    }

    /** The private ID that was shown for the nick that will be asked for. */
    @Nullable
    PrivateId shown() {
        return shown;
    }

    /** How often a private ID was shown that is not the right one, this time included. */
    int guessedWrong() {
        return ++wrongGuesses;
    }

    void shows(PrivateId privateId) {
        shown = privateId;
    }

    boolean isOver() {
        return over;
    }

    /** Whether it is so remains to be seen, for which it cannot be blamed. */
    void hasSaidWhoItIs() {
        host.strangers().remove(this);
    }

    void isStillAStranger() {
        if (!over) {
            host.strangers().add(this);
        }
    }

    void isKnownAs(User known) {
        user = known;
        shown = null;
    }

    void send(ServerMessage message) {
        spelling.write(message).forEach(connection::send);
    }

    @Override
    public CompletionStage<Void> hear(Heard heard) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        ClientMessage message = heard instanceof Heard.Text(String line) ? spelling.read(line) : null;
        host.floor().execute(() -> {
            try {
                answer(heard, message).whenComplete((nothing, fault) -> {
                    if (fault != null) {
                        fail(fault);
                    }
                    done.complete(null);
                });
            } catch (RuntimeException | Error fault) {
                fail(fault);
                done.complete(null);
            }
        });
        return done;
    }

    private CompletionStage<Void> answer(Heard heard, @Nullable ClientMessage message) {
        if (over) {
            return DONE;
        }
        if (message == null) {
            unfit((Heard.Unfit) heard);
            return DONE;
        }
        return user == null ? host.greet(this, message) : host.serve(this, user, message);
    }

    private void unfit(Heard.Unfit unfit) {
        boolean warning = unfit.fault() == Heard.Fault.TOO_FAST;
        send(
                user == null && !warning && spelling.challengesAnything()
                        ? new ServerMessage.Challenge()
                        : new ServerMessage.Refused("", unfit.fault().name(), unfit.sentence(), null));
    }

    /** At its own wish: it hears that it has left, as everyone else does. */
    void leave() {
        User leaver = user;
        if (over) {
            return;
        }
        if (leaver != null) {
            leaver.now(host.entrance().leave(leaver));
        }
        end(Ending.GOODBYE);
    }

    /** It hears why, and the others that it has left. */
    void end(Ending why, String sentence) {
        if (!over) {
            send(new ServerMessage.Refused("", why.name(), sentence, null));
            if (why == Ending.STOPPING && user != null && user.isHere()) {
                host.entrance().leaveSilently(user);
            }
            end(why);
        }
    }

    private void end(Ending why) {
        vanish();
        connection.close(why);
    }

    private void vanish() {
        over = true;
        host.strangers().remove(this);
        if (user != null && user.isHere()) {
            host.entrance().leave(user);
        }
    }

    private void fail(Throwable fault) {
        log.error("A fault in talking with {}.", connection.name(), fault);
        host.floor().execute(() -> end(Ending.FAULT, "Something went wrong here; it is in our log. Come again."));
    }

    @Override
    public void dismiss(Ending why, String sentence) {
        host.floor().execute(() -> end(why, sentence));
    }

    @Override
    public void lost(Ending why) {
        host.floor().execute(this::vanish);
    }
}
