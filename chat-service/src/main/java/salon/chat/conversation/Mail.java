package salon.chat.conversation;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import salon.chat.history.Channel;
import salon.chat.history.History;
import salon.chat.history.Message;
import salon.chat.presence.Register;
import salon.chat.protocol.ServerMessage;

/**
 * Where what is said to one person arrives: an owner's mailbox, and for everyone else, if there are other nodes from which something
 * may come, a letterbox for as long as they stay. Only for the {@link Floor}.
 */
@Component
class Mail {

    private final Feeds feeds;
    private final History history;
    private final Floor floor;
    private final Register register;

    Mail(Feeds feeds, History history, Floor floor, Register register) {
        this.feeds = feeds;
        this.history = history;
        this.floor = floor;
        this.register = register;
    }

    /**
     * @param last the last that had been said to the owner of the nick before they could be found here, if that is known
     */
    void open(User user, long last) {
        if (user.isOwner()) {
            open(user, Channel.mailbox(user.nick().key()), Speech::whispered).beginAfter(last);
        } else if (register.isShared()) {
            open(user, Channel.letterbox(user.stay()), Mail::unnumbered).beginAfter(0);
        }
    }

    /** They have just proved that the nick is theirs; others learn it when nothing can be missed any more. */
    void openMailbox(User user) {
        Feed feed = open(user, Channel.mailbox(user.nick().key()), Speech::whispered);
        if (register.isShared()) {
            feed.begin();
        }
        feed.then(() -> {
            if (user.isHere()) {
                register.change(user.presence());
            }
        });
    }

    private Feed open(User user, Channel channel, Function<Message, ServerMessage> asTold) {
        Feed feed = feeds.open(channel, message -> user.tell(asTold.apply(message)));
        user.has(feed);
        return feed;
    }

    void close(User user) {
        for (Feed feed : user.mail()) {
            feeds.close(feed);
            Channel channel = feed.channel();
            if (channel.equals(Channel.letterbox(user.stay())) && feed.hasToldAnything()) {
                // Nobody can ever read it again.
                floor.read(() -> {
                    history.forget(channel);
                    return channel;
                });
            }
        }
    }

    private static ServerMessage unnumbered(Message message) {
        return new ServerMessage.Whispered(
                null, message.at(), message.nick(), String.valueOf(message.to()), message.text(), null);
    }
}
