package salon.chat.conversation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import salon.chat.history.Draft;
import salon.chat.history.History;
import salon.chat.history.Kept;
import salon.chat.history.Message;
import salon.chat.name.Nick;
import salon.chat.notice.Notices;
import salon.chat.protocol.ServerMessage;

/** What the service says itself: to a room, where it is stored like everything else, or to one person. */
@Component
class Voice implements Notices {

    private final Floor floor;
    private final Feeds feeds;
    private final History history;
    private final Clock clock;

    Voice(Floor floor, Feeds feeds, History history, Clock clock) {
        this.floor = floor;
        this.feeds = feeds;
        this.history = history;
        this.clock = clock;
    }

    /** From any thread. */
    @Override
    public CompletionStage<Void> announce(String room, String id, String text) {
        RoomName name = RoomName.parse(room)
                .orElseThrow(() -> new IllegalArgumentException("There can be no room by that name."));
        // On the floor, as everything that is said: kept by two threads it could be told in another order than it is
        // stored in.
        return CompletableFuture.supplyAsync(() -> announce(name, id, text), floor)
                .thenCompose(told -> told);
    }

    /** On the floor. */
    CompletionStage<Void> announce(RoomName room, @Nullable String id, String text) {
        // Ids of notices are unique within their room only; and nobody's nick has a space.
        String author = Nick.OURS.key() + " " + room;
        return history.keep(new Draft(room.channel(), author, Nick.OURS.value(), null, text, id))
                .thenAcceptAsync(
                        kept -> {
                            if (kept instanceof Kept.Stored(Message message)) {
                                feeds.said(message);
                            }
                        },
                        floor);
    }

    /** On the floor. */
    void tell(User user, String text) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        user.tell(new ServerMessage.Whispered(
                null, at, Nick.OURS.value(), user.nick().value(), text, null));
    }
}
