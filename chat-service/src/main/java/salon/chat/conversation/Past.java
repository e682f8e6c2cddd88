package salon.chat.conversation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import salon.chat.database.Outage;
import salon.chat.history.Channel;
import salon.chat.history.History;
import salon.chat.history.Message;
import salon.chat.line.Ending;
import salon.chat.protocol.ClientMessage;
import salon.chat.protocol.ServerMessage;

/**
 * Tells of the past: what somebody missed, or asks to hear again. It is read page by page as fast as they take it, while what
 * happens meanwhile is held back for them. Only for the {@link Floor}, except where it reads.
 */
@Component
class Past {

    private static final Logger log = LoggerFactory.getLogger(Past.class);

    private static final Outage outage = new Outage(log);
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);
    /** In bytes, about: so much of the past waits at most for one reader. */
    private static final int PIECE = 16 * 1024;

    /** How many messages are read at once: fewer where they are long. */
    private static final int FEWEST = 4;

    private static final int MOST = 200;

    private static final int MOST_REPLAYED = 500;

    private final Floor floor;
    private final History history;
    private final ConversationSettings settings;

    Past(Floor floor, History history, ConversationSettings settings) {
        this.floor = floor;
        this.history = history;
        this.settings = settings;
    }

    /**
     * Tells what was missed, and that it cannot where it cannot.
     *
     * @param since the last message of their room that they saw; null for one who does not ask
     * @param sincePrivate the last private message that they saw
     * @return done when they are told of the present again
     */
    CompletionStage<Void> resume(User user, @Nullable Long since, @Nullable Long sincePrivate) {
        if (since == null && sincePrivate == null) {
            return DONE;
        }
        user.holdBack();
        Channel room = user.room().name().channel();
        Channel mailbox = Channel.mailbox(user.nick().key());
        Long own = user.isOwner() ? sincePrivate : null;
        if (sincePrivate != null && own == null) {
            // Nothing is kept for who owns no nick.
            user.now(new ServerMessage.Resumed(null, sincePrivate, 0, 0, false));
        }
        return missed(user, room, room.name(), since, message -> said(user, message))
                .thenCompose(heard -> missed(user, mailbox, null, own, Speech::whispered)
                        .thenAcceptAsync(heardPrivate -> user.goOn(heard, heardPrivate), floor))
                .exceptionallyAsync(
                        failure -> {
                            outage.warn("What somebody missed could not be read", failure);
                            // To go on would leave a gap that they cannot see.
                            user.visit()
                                    .end(
                                            Ending.FAULT,
                                            "What you missed cannot be read at the moment; come again and ask again.");
                            return null;
                        },
                        floor);
    }

    /**
     * @param room null where it is about private messages
     * @return the last message that they were told
     */
    private CompletionStage<Long> missed(
            User user,
            Channel channel,
            @Nullable String room,
            @Nullable Long since,
            Function<Message, ServerMessage> asTold) {
        if (since == null) {
            return CompletableFuture.completedStage(0L);
        }
        return floor.read(() -> history.extent(channel))
                .thenComposeAsync(
                        extent -> {
                            long known = Math.min(since, extent.last());
                            long oldest = Math.max(extent.first() - 1, extent.last() - settings.mostMissed());
                            long start = Math.max(known, oldest);
                            user.now(new ServerMessage.Resumed(
                                    room, since, extent.last(), extent.last() - start, start == since));
                            return tellAfter(user, channel, start, extent.last(), asTold);
                        },
                        floor);
    }

    private CompletionStage<Long> tellAfter(
            User user, Channel channel, long told, long last, Function<Message, ServerMessage> asTold) {
        return tellAfter(user, channel, told, last, FEWEST, asTold);
    }

    /**
     * @param most how many are read at once
     * @return the last, when all until then are told
     */
    private CompletionStage<Long> tellAfter(
            User user, Channel channel, long told, long last, int most, Function<Message, ServerMessage> asTold) {
        if (told >= last || !user.isHere()) {
            return CompletableFuture.completedStage(last);
        }
        return floor.read(() -> history.listAfter(channel, told, (int) Math.min(most, last - told)))
                .thenComposeAsync(
                        page -> {
                            if (page.isEmpty()) {
                                return CompletableFuture.completedStage(last);
                            }
                            int bytes = 0;
                            long end = told;
                            for (Message message : page) {
                                if (bytes > PIECE) {
                                    break;
                                }
                                bytes += user.now(asTold.apply(message));
                                end = message.id();
                            }
                            long next = end;
                            int more = bytes > PIECE / 2 ? Math.max(FEWEST, most / 2) : Math.min(MOST, 2 * most);
                            return taken(user)
                                    .thenComposeAsync(
                                            taken -> tellAfter(user, channel, next, last, more, asTold), floor);
                        },
                        floor);
    }

    /** Done when they have taken what they were told; who takes too long over it is cut off. */
    private CompletionStage<Void> taken(User user) {
        return user.flushed()
                .toCompletableFuture()
                .copy()
                .orTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyAsync(
                        stalled -> {
                            user.visit().end(Ending.SLOW_READER, "You take nothing of what you asked for.");
                            return null;
                        },
                        floor);
    }

    /** {@code HIS}. */
    CompletionStage<Void> replay(User user, ClientMessage.His his) {
        if (his.count() < 1 || his.count() > MOST_REPLAYED) {
            user.tell(new ServerMessage.Refused(
                    "HIS", "BAD_COUNT", "Ask for 1 to %d messages.".formatted(MOST_REPLAYED), null));
            return DONE;
        }
        if (!user.mayHear(his.count())) {
            user.tell(new ServerMessage.Refused(
                    "HIS", "TOO_FAST", "You have asked for much of the past; wait a little.", null));
            return DONE;
        }
        user.holdBack();
        Channel room = user.room().name().channel();
        return floor.read(() -> history.extent(room))
                .thenComposeAsync(
                        extent -> {
                            long last =
                                    Math.min(extent.last(), his.before() == null ? Long.MAX_VALUE : his.before() - 1);
                            long start = Math.max(extent.first() - 1, last - his.count());
                            user.now(new ServerMessage.Replay(room.name(), (int) Math.max(0, last - start)));
                            user.hasHeard(start + 1, last);
                            return tellAfter(user, room, start, last, message -> said(user, message));
                        },
                        floor)
                .handleAsync(
                        (told, failure) -> {
                            user.goOn(0, 0);
                            if (failure != null) {
                                outage.warn("The history could not be read", failure);
                                user.tell(new ServerMessage.Refused(
                                        "HIS", "UNAVAILABLE", "It cannot be read at the moment; try again.", null));
                            }
                            return null;
                        },
                        floor);
    }

    /** Its own ID for a message is told to who said it. */
    private static ServerMessage said(User user, Message message) {
        return Speech.said(message, user.author().equals(message.author()) ? message.clientId() : null);
    }
}
