package salon.chat.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import salon.chat.database.Outage;
import salon.chat.history.Channel;
import salon.chat.history.History;
import salon.chat.line.Ending;
import salon.chat.name.Nick;
import salon.chat.name.PrivateId;
import salon.chat.name.Reservations;
import salon.chat.name.Reservations.Claim;
import salon.chat.presence.Register;
import salon.chat.protocol.ClientMessage;
import salon.chat.protocol.ServerMessage;

/** Coming in, going to another room, and leaving. Only for the {@link Floor}. */
@Component
class Entrance {

    private static final Logger log = LoggerFactory.getLogger(Entrance.class);

    private static final Outage outage = new Outage(log);
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);
    private static final int MOST_WRONG_GUESSES = 5;

    private final Floor floor;
    private final Users users;
    private final Rooms rooms;
    private final Reservations reservations;
    private final Register register;
    private final History history;
    private final Hearsay hearsay;
    private final Mail mail;
    private final Past past;
    private final Clock clock;

    Entrance(
            Floor floor,
            Users users,
            Rooms rooms,
            Reservations reservations,
            Register register,
            History history,
            Hearsay hearsay,
            Mail mail,
            Past past,
            Clock clock) {
        this.floor = floor;
        this.users = users;
        this.rooms = rooms;
        this.reservations = reservations;
        this.register = register;
        this.history = history;
        this.hearsay = hearsay;
        this.mail = mail;
        this.past = past;
        this.clock = clock;
    }

    /**
     * {@code IAM}. The nick is held while the database is asked whether it belongs to somebody, so that of two who ask at once one
     * gets it; but nobody who merely asks keeps out one who may prove to be the owner. Where nodes share the register, it decides.
     */
    CompletionStage<Void> enter(Visit visit, ClientMessage.Iam iam) {
        Optional<Nick> asked = Nick.parse(iam.nick());
        if (asked.isEmpty()) {
            visit.send(new ServerMessage.BadNick(iam.nick()));
            return DONE;
        }
        Optional<RoomName> room = iam.room() == null ? Optional.of(RoomName.DEFAULT) : RoomName.parse(iam.room());
        if (room.isEmpty()) {
            visit.send(badRoom("IAM"));
            return DONE;
        }
        Nick nick = asked.get();
        PrivateId shown = iam.privateId() == null ? visit.shown() : iam.privateId();
        Collection<User> holders = users.holders(nick);
        if (nick.isOurs() || holders.stream().anyMatch(holder -> isInTheWay(holder, shown))) {
            visit.send(new ServerMessage.Taken(nick.value()));
            return DONE;
        }
        User user = new User(nick, visit);
        if (holders.isEmpty()) {
            users.hold(user);
        }
        visit.hasSaidWhoItIs();
        return floor.read(() -> ask(nick, shown, room.get()))
                .handleAsync(
                        (answer, failure) -> answered(user, room.get(), iam, answer, failure, shown != null), floor)
                .thenCompose(entered -> entered);
    }

    /**
     * What has to be known before somebody can come in.
     *
     * @param inUse by somebody at another node who does not own it
     * @param last the last message of the room, where others may say the next
     * @param lastLetter the same of the owner's mailbox
     */
    private record Answer(boolean inUse, Claim claim, OptionalLong last, long lastLetter) {}

    private Answer ask(Nick nick, @Nullable PrivateId shown, RoomName room) {
        if (!register.isShared()) {
            return new Answer(false, reservations.claim(nick, shown), OptionalLong.empty(), Feed.UNKNOWN);
        }
        if (shown != null && register.isInUse(nick)) {
            return new Answer(true, Claim.REFUSED, OptionalLong.empty(), Feed.UNKNOWN);
        }
        Claim claim = reservations.claim(nick, shown);
        return new Answer(
                false,
                claim,
                OptionalLong.of(history.extent(room.channel()).last()),
                claim == Claim.OWNED
                        ? history.extent(Channel.mailbox(nick.key())).last()
                        : 0);
    }

    /** Whoever shows a private ID is stopped only by somebody who is using the nick without owning it. */
    private static boolean isInTheWay(User holder, @Nullable PrivateId shown) {
        return shown == null || holder.isHere() && !holder.isOwner();
    }

    private CompletionStage<Void> answered(
            User user,
            RoomName room,
            ClientMessage.Iam iam,
            @Nullable Answer answer,
            @Nullable Throwable failure,
            boolean guessed) {
        Visit visit = user.visit();
        if (visit.isOver() || answer == null) {
            return staysOut(user, failure);
        }
        if (answer.claim() == Claim.REFUSED || answer.claim() == Claim.FREE && isHeldByAnother(user)) {
            return taken(user, guessed && !answer.inUse());
        }
        if (answer.claim() == Claim.OWNED) {
            user.provedOwner();
        }
        CompletableFuture<OptionalLong> entering = register.enter(user.presenceIn(room));
        return !register.isShared()
                ? arrive(user, room, iam, answer, entering.join())
                : entering.handleAsync((came, fault) -> registered(user, room, iam, answer, came, fault), floor)
                        .thenCompose(entered -> entered);
    }

    private CompletionStage<Void> registered(
            User user,
            RoomName room,
            ClientMessage.Iam iam,
            Answer answer,
            @Nullable OptionalLong came,
            @Nullable Throwable failure) {
        if (came == null) {
            return staysOut(user, failure);
        }
        if (user.visit().isOver()) {
            register.leave(user.presenceIn(room));
            return staysOut(user, null);
        }
        return arrive(user, room, iam, answer, came);
    }

    /**
     * @param came empty if the nick was somebody else's at another node
     */
    private CompletionStage<Void> arrive(
            User user, RoomName room, ClientMessage.Iam iam, Answer answer, OptionalLong came) {
        if (came.isEmpty()) {
            return taken(user, false);
        }
        user.cameAs(came.getAsLong());
        users.holders(user.nick()).stream()
                .filter(other -> other != user && other.isHere())
                .forEach(other -> other.visit().end(Ending.REPLACED, "You are here by another connection now."));
        hearsay.makeWay(user);
        users.add(user);
        user.visit().isKnownAs(user);
        rooms.enter(room, user, answer.last());
        mail.open(user, answer.lastLetter());
        user.room().tell(new ServerMessage.Arrived(user.nick().value(), room.value(), now()));
        return past.resume(user, iam.since(), iam.sincePrivate());
    }

    private CompletionStage<Void> staysOut(User user, @Nullable Throwable failure) {
        users.release(user);
        user.visit().isStillAStranger();
        if (failure != null) {
            outage.warn("A nick could not be looked up", failure);
            user.visit()
                    .send(new ServerMessage.Refused(
                            "IAM", "UNAVAILABLE", "Nicks cannot be looked up at the moment; try again.", null));
        }
        return DONE;
    }

    private boolean isHeldByAnother(User user) {
        return users.holders(user.nick()).stream().anyMatch(other -> other != user);
    }

    /**
     * @param guessed whether a private ID was shown that is not the owner's
     */
    private CompletionStage<Void> taken(User user, boolean guessed) {
        Visit visit = user.visit();
        staysOut(user, null);
        visit.send(new ServerMessage.Taken(user.nick().value()));
        if (guessed && visit.guessedWrong() >= MOST_WRONG_GUESSES) {
            visit.end(Ending.FLOOD, "You have guessed too often.");
        }
        return DONE;
    }

    /** {@code KEY}: the nick becomes the user's own, or is shown to be. */
    CompletionStage<Void> reserve(Visit visit, User user, PrivateId shown) {
        return floor.read(() -> reservations.claim(user.nick(), shown))
                .handleAsync(
                        (claim, failure) -> {
                            if (claim == Claim.OWNED) {
                                if (!user.isOwner()) {
                                    user.provedOwner();
                                    mail.openMailbox(user);
                                }
                                user.tell(new ServerMessage.Owned(user.nick().value()));
                            } else if (claim == null) {
                                user.tell(new ServerMessage.Refused(
                                        "KEY",
                                        "UNAVAILABLE",
                                        "Nicks cannot be reserved at the moment; try again.",
                                        null));
                            } else {
                                user.tell(new ServerMessage.Refused(
                                        "KEY", "WRONG_PRIVATE_ID", "The nick belongs to another private ID.", null));
                                if (visit.guessedWrong() >= MOST_WRONG_GUESSES) {
                                    visit.end(Ending.FLOOD, "You have guessed too often.");
                                }
                            }
                            return null;
                        },
                        floor);
    }

    /** {@code JON}. */
    CompletionStage<Void> move(User user, ClientMessage.Jon jon) {
        Optional<RoomName> wanted = RoomName.parse(jon.room());
        if (wanted.isEmpty()) {
            user.tell(badRoom("JON"));
            return DONE;
        }
        RoomName room = wanted.get();
        if (!register.isShared() || rooms.find(room).isPresent()) {
            return move(user, room, jon, OptionalLong.empty());
        }
        return floor.read(() -> history.extent(room.channel()).last())
                .handleAsync(
                        (last, failure) ->
                                move(user, room, jon, last == null ? OptionalLong.empty() : OptionalLong.of(last)),
                        floor)
                .thenCompose(moved -> moved);
    }

    private CompletionStage<Void> move(User user, RoomName room, ClientMessage.Jon jon, OptionalLong known) {
        if (!user.isHere()) {
            return DONE;
        }
        user.tell(new ServerMessage.Joined(room.value()));
        if (!user.room().name().equals(room)) {
            Room last = user.room();
            rooms.leave(last, user);
            last.tell(new ServerMessage.Left(user.nick().value(), last.name().value(), now()));
            rooms.enter(room, user, known);
            user.room().tell(new ServerMessage.Arrived(user.nick().value(), room.value(), now()));
            register.change(user.presence());
        }
        return past.resume(user, jon.since(), null);
    }

    /** Tells the others. */
    ServerMessage leave(User user) {
        Room last = user.room();
        ServerMessage left =
                new ServerMessage.Left(user.nick().value(), last.name().value(), now());
        leaveSilently(user);
        last.tell(left);
        return left;
    }

    /** Where everybody leaves at once, to tell each of all would take longer than the stop may. */
    void leaveSilently(User user) {
        register.leave(user.presence());
        users.remove(user);
        mail.close(user);
        rooms.leave(user.room(), user);
        user.isGone();
    }

    private static ServerMessage badRoom(String word) {
        return new ServerMessage.Refused(
                word, "BAD_ROOM", "A room has 1 to 32 letters, digits, '_', '-' or '.', such as a game's code.", null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
