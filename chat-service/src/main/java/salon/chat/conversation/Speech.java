package salon.chat.conversation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import salon.chat.database.Outage;
import salon.chat.history.Channel;
import salon.chat.history.Draft;
import salon.chat.history.History;
import salon.chat.history.Kept;
import salon.chat.history.Message;
import salon.chat.protocol.ClientMessage;
import salon.chat.protocol.Sayable;
import salon.chat.protocol.ServerMessage;

/** What people say, to a room or to one person: it is stored first, and heard then. Only for the {@link Floor}. */
@Component
class Speech {

    private static final Logger log = LoggerFactory.getLogger(Speech.class);

    private static final Outage outage = new Outage(log);
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final Floor floor;
    private final Users users;
    private final Elsewhere elsewhere;
    private final Feeds feeds;
    private final History history;
    private final Errands errands;
    private final Clock clock;

    Speech(Floor floor, Users users, Elsewhere elsewhere, Feeds feeds, History history, Errands errands, Clock clock) {
        this.floor = floor;
        this.users = users;
        this.elsewhere = elsewhere;
        this.feeds = feeds;
        this.history = history;
        this.errands = errands;
        this.clock = clock;
    }

    /** {@code MSG}: behind a slash is a command, behind two a text that begins with one. */
    CompletionStage<Void> say(Visit visit, User user, ClientMessage.Msg msg) {
        boolean slash = msg.text().startsWith("/");
        if (slash && !msg.text().startsWith("//")) {
            return errands.run(visit, user, msg.text().substring(1));
        }
        String text = slash ? msg.text().substring(1) : msg.text();
        if (unsayable(user, "MSG", text, msg.clientId())) {
            return DONE;
        }
        RoomName room = user.room().name();
        return history.keep(new Draft(room.channel(), user.author(), user.nick().value(), null, text, msg.clientId()))
                .handleAsync(
                        (kept, failure) -> {
                            switch (kept) {
                                case null -> notStored(user, "MSG", msg.clientId(), failure);
                                case Kept.Stored(Message message) -> feeds.said(message);
                                case Kept.Known(Message message) -> {
                                    acknowledge(user, new ServerMessage.Again(said(message, message.clientId())));
                                    feeds.saidBefore(message);
                                }
                                case Kept.Clash() -> clash(user, "MSG", msg.clientId());
                            }
                            return null;
                        },
                        floor);
    }

    /** {@code PRV}: stored for whoever has proved that the nick is theirs, so that they miss nothing. */
    CompletionStage<Void> whisper(User user, ClientMessage.Prv prv) {
        Optional<User> target = users.find(prv.to());
        Optional<Distant> distant = target.isPresent() ? Optional.empty() : elsewhere.find(prv.to());
        if (target.isEmpty() && distant.isEmpty()) {
            user.tell(new ServerMessage.Nobody(user.nick().value(), prv.to(), prv.clientId()));
            return DONE;
        }
        if (unsayable(user, "PRV", prv.text(), prv.clientId())) {
            return DONE;
        }
        if (distant.isPresent()) {
            return write(
                    user, prv, distant.get().mailbox(), distant.get().nick().value());
        }
        User bob = target.get();
        String to = bob.nick().value();
        if (!bob.isOwner()) {
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            bob.tell(new ServerMessage.Whispered(null, at, user.nick().value(), to, prv.text(), null));
            acknowledge(
                    user, new ServerMessage.Whispered(null, at, user.nick().value(), to, prv.text(), prv.clientId()));
            return DONE;
        }
        return write(user, prv, Channel.mailbox(bob.nick().key()), to);
    }

    /** It is told where the mailbox is open, which may be at another node, or nowhere by now: then it waits for its owner. */
    private CompletionStage<Void> write(User user, ClientMessage.Prv prv, Channel mailbox, String to) {
        return history.keep(new Draft(mailbox, user.author(), user.nick().value(), to, prv.text(), prv.clientId()))
                .handleAsync(
                        (kept, failure) -> {
                            switch (kept) {
                                case null -> notStored(user, "PRV", prv.clientId(), failure);
                                case Kept.Stored(Message message) -> {
                                    feeds.said(message);
                                    acknowledge(user, sent(message));
                                }
                                case Kept.Known(Message message) -> {
                                    feeds.said(message);
                                    acknowledge(user, new ServerMessage.Again(sent(message)));
                                }
                                case Kept.Clash() -> clash(user, "PRV", prv.clientId());
                            }
                            return null;
                        },
                        floor);
    }

    private static void acknowledge(User sender, ServerMessage message) {
        if (sender.hearsItself()) {
            sender.now(message);
        }
    }

    private static boolean unsayable(User user, String word, String text, @Nullable String clientId) {
        Optional<String> fault = Sayable.fault(text);
        fault.ifPresent(sentence -> user.tell(new ServerMessage.Refused(word, "BAD_TEXT", sentence, clientId)));
        return fault.isPresent();
    }

    private static void clash(User user, String word, @Nullable String clientId) {
        user.tell(new ServerMessage.Refused(
                word, "ID_USED", "Another message of yours has this clientId; this one was not said.", clientId));
    }

    private static void notStored(User user, String word, @Nullable String clientId, @Nullable Throwable failure) {
        outage.warn("A message could not be stored", failure);
        user.tell(new ServerMessage.Refused(
                word, "UNAVAILABLE", "It is not known to be stored. Say it again, with the same clientId.", clientId));
    }

    /**
     * @param clientId for who said it
     */
    static ServerMessage said(Message message, @Nullable String clientId) {
        return new ServerMessage.Said(
                message.id(), message.channel().name(), message.at(), message.nick(), message.text(), clientId);
    }

    /** As its reader hears it. */
    static ServerMessage whispered(Message message) {
        return new ServerMessage.Whispered(
                message.id(), message.at(), message.nick(), String.valueOf(message.to()), message.text(), null);
    }

    /** As its writer hears it, to whom its number in another's mailbox means nothing. */
    private static ServerMessage sent(Message message) {
        return new ServerMessage.Whispered(
                null, message.at(), message.nick(), String.valueOf(message.to()), message.text(), message.clientId());
    }
}
