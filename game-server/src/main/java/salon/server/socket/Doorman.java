package salon.server.socket;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import salon.server.database.Outage;
import salon.server.identity.Identities;
import salon.server.identity.PrivateId;
import salon.server.identity.PublicId;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage;
import salon.server.room.NoRoom;
import salon.server.room.RoomAt;
import salon.server.room.Rooms;

/** Lets visitors into their room once they have proved who they are, and sees to it that they speak for nobody else. */
@Component
class Doorman {

    private static final Logger log = LoggerFactory.getLogger(Doorman.class);

    private final Outage outage = new Outage(log);
    private final Rooms rooms;
    private final Identities identities;

    Doorman(Rooms rooms, Identities identities) {
        this.rooms = rooms;
        this.identities = identities;
    }

    void receive(Visitor visitor, ClientMessage message) {
        try {
            switch (message) {
                case ClientMessage.Connect connect -> connect(visitor, connect);
                case ClientMessage.Watch watch -> visitor.isIn(rooms.watch(visitor.code(), visitor, watch.since()));
                case ClientMessage.Wish wish -> pass(visitor, wish);
            }
        } catch (NoRoom e) {
            if (e.why() == Refusal.UNAVAILABLE) {
                visitor.refuse(e.why(), e.getMessage());
            } else {
                visitor.cutOff(e.why(), e.getMessage());
            }
        } catch (DataAccessException | TransactionException e) {
            outage.warn("The database failed a visitor of " + visitor.code(), e);
            visitor.refuse(Refusal.UNAVAILABLE, "Our database is away; nothing has changed. Try again.");
        }
    }

    /** The room comes first: a name is not taken by knocking at a door that is not there. */
    private void connect(Visitor visitor, ClientMessage.Connect connect) throws NoRoom {
        rooms.require(visitor.code());
        if (visitor.publicId() != null && !connect.publicId().equals(visitor.publicId())) {
            notYou(visitor, null);
        } else if (proves(visitor, connect.publicId(), connect.privateId())) {
            visitor.isKnownAs(connect.publicId());
            visitor.wantsMoves(connect.wantsMoves());
            visitor.isIn(rooms.join(visitor.code(), visitor, connect.publicId(), connect.since()));
        }
    }

    private void pass(Visitor visitor, ClientMessage.Wish wish) {
        String id = wish instanceof ClientMessage.Action action ? action.id() : null;
        RoomAt room = visitor.room();
        if (visitor.publicId() == null || room == null) {
            visitor.send(new ServerMessage.Refused(Refusal.NOT_CONNECTED, "Connect first.", id));
        } else if (!wish.publicId().equals(visitor.publicId())) {
            notYou(visitor, id);
        } else if (wish instanceof ClientMessage.Disconnect leave
                && !proves(visitor, leave.publicId(), leave.privateId())) {
            log.debug("Somebody wanted to leave for {}.", wish.publicId());
        } else if (!room.wish(visitor, wish)) {
            visitor.send(new ServerMessage.Refused(Refusal.NOT_CONNECTED, "Connect again.", id));
        }
    }

    private boolean proves(Visitor visitor, PublicId publicId, PrivateId privateId) {
        boolean proved = identities.prove(publicId, privateId);
        if (!proved) {
            String detail = "Somebody else owns the name %s, or your private ID is another one.".formatted(publicId);
            if (visitor.guessedWrong()) {
                visitor.cutOff(Refusal.WRONG_PRIVATE_ID, detail);
            } else {
                visitor.refuse(Refusal.WRONG_PRIVATE_ID, detail);
            }
        }
        return proved;
    }

    private static void notYou(Visitor visitor, @Nullable String id) {
        visitor.send(new ServerMessage.Refused(
                Refusal.NOT_YOU, "This connection is %s's; open another one.".formatted(visitor.publicId()), id));
    }
}
