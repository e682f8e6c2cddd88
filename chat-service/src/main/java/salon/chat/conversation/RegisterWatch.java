package salon.chat.conversation;

import java.util.List;
import org.springframework.stereotype.Component;
import salon.chat.fanout.WhereNodesShare;
import salon.chat.line.Ending;
import salon.chat.presence.Presence;
import salon.chat.presence.Watcher;

/** Sees to it that the other nodes hear of what was written into the register, and those here who lost their place there too. */
@Component
@WhereNodesShare
class RegisterWatch implements Watcher {

    private final Floor floor;
    private final Users users;
    private final Telegraph telegraph;

    RegisterWatch(Floor floor, Users users, Telegraph telegraph) {
        this.floor = floor;
        this.users = users;
        this.telegraph = telegraph;
    }

    @Override
    public void wrote(String node, long version, List<Presence> changes) {
        telegraph.changed(node, version, changes);
    }

    @Override
    public void cameAgain(Presence presence) {
        floor.execute(() -> users.findByStay(presence.stay()).ifPresent(user -> user.cameAs(presence.came())));
    }

    @Override
    public void lost(Presence presence) {
        floor.execute(() -> users.findByStay(presence.stay()).ifPresent(RegisterWatch::sendAway));
    }

    static void sendAway(User user) {
        if (user.isOwner()) {
            user.visit().end(Ending.REPLACED, "You are here by another connection now.");
        } else {
            user.visit().end(Ending.NICK_LOST, "This server was cut off, and somebody else has your nick by now.");
        }
    }

    @Override
    public void goes(String node) {
        telegraph.gone(node);
    }
}
