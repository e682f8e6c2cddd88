package salon.chat.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import salon.chat.history.Channel;
import salon.chat.history.History;
import salon.chat.history.Message;

/** The channels in which somebody here listens: the rooms in which somebody is, and everyone's private one. Only for the {@link Floor}. */
@Component
class Feeds {

    private final Map<Channel, Feed> open = new HashMap<>();

    private final History history;
    private final Floor floor;
    private final Telegraph telegraph;

    Feeds(History history, Floor floor, Telegraph telegraph) {
        this.history = history;
        this.floor = floor;
        this.telegraph = telegraph;
    }

    Feed open(Channel channel, Consumer<Message> telling) {
        Feed feed = new Feed(channel, history, floor, telling);
        open.put(channel, feed);
        return feed;
    }

    void close(Feed feed) {
        open.remove(feed.channel(), feed);
    }

    /** It was stored just now. */
    void said(Message message) {
        find(message.channel()).ifPresent(feed -> feed.tell(message));
        telegraph.movedOn(message.channel(), message.id());
    }

    /** It was stored earlier, and perhaps told. */
    void saidBefore(Message message) {
        find(message.channel()).ifPresent(feed -> feed.tellIfNew(message));
        telegraph.movedOn(message.channel(), message.id());
    }

    /** Another node has stored messages up to these. */
    void movedOn(Map<Channel, Long> last) {
        last.forEach((channel, id) -> find(channel).ifPresent(feed -> feed.hasMovedOn(id)));
    }

    List<Channel> list() {
        return List.copyOf(open.keySet());
    }

    private Optional<Feed> find(Channel channel) {
        return Optional.ofNullable(open.get(channel));
    }
}
