package salon.chat.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import salon.chat.database.Outage;
import salon.chat.line.Ending;
import salon.chat.name.Nick;
import salon.chat.name.PrivateId;
import salon.chat.name.Reservations;
import salon.chat.name.Reservations.Claim;
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
    private final Past past;
    private final Clock clock;

    Entrance(Floor floor, Users users, Rooms rooms, Reservations reservations, Past past, Clock clock) {
        this.floor = floor;
        this.users = users;
        this.rooms = rooms;
        this.reservations = reservations;
        this.past = past;
        this.clock = clock;
    }

    /**
     * {@code IAM}. The nick is held while the database is asked whether it belongs to somebody, so that of two who ask at once one
     * gets it; but nobody who merely asks keeps out one who may prove to be the owner.
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
        return floor.read(() -> reservations.claim(nick, shown))
                .handleAsync(
                        (claim, failure) -> arrive(visit, user, room.get(), iam, claim, failure, shown != null), floor)
                .thenCompose(entered -> entered);
    }

    /** Whoever shows a private ID is stopped only by somebody who is using the nick without owning it. */
    private static boolean isInTheWay(User holder, @Nullable PrivateId shown) {
        return shown == null || holder.isHere() && !holder.isOwner();
    }

    private CompletionStage<Void> arrive(
            Visit visit,
            User user,
            RoomName room,
            ClientMessage.Iam iam,
            @Nullable Claim claim,
            @Nullable Throwable failure,
            boolean guessed) {
        if (visit.isOver() || claim == null || claim == Claim.REFUSED || claim == Claim.FREE && isHeldByAnother(user)) {
            users.release(user);
            visit.isStillAStranger();
            if (failure != null) {
                outage.warn("A nick could not be looked up", failure);
                visit.send(new ServerMessage.Refused(
                        "IAM", "UNAVAILABLE", "Nicks cannot be looked up at the moment; try again.", null));
            } else if (!visit.isOver()) {
                taken(visit, user.nick(), guessed);
            }
            return DONE;
        }
        if (claim == Claim.OWNED) {
            user.provedOwner();
            users.holders(user.nick()).stream()
                    .filter(other -> other != user && other.isHere())
                    .forEach(other -> other.visit().end(Ending.REPLACED, "You are here by another connection now."));
        }
        users.hold(user);
        visit.isKnownAs(user);
        user.isIn(rooms.enter(room, user));
        user.room().tell(new ServerMessage.Arrived(user.nick().value(), room.value(), now()));
        return past.resume(user, iam.since(), iam.sincePrivate());
    }

    private boolean isHeldByAnother(User user) {
        return users.holders(user.nick()).stream().anyMatch(other -> other != user);
    }

    /**
     * @param guessed whether a private ID was shown
     */
    private static void taken(Visit visit, Nick nick, boolean guessed) {
        visit.send(new ServerMessage.Taken(nick.value()));
        if (guessed && visit.guessedWrong() >= MOST_WRONG_GUESSES) {
            visit.end(Ending.FLOOD, "You have guessed too often.");
        }
    }

    /** {@code KEY}: the nick becomes the user's own, or is shown to be. */
    CompletionStage<Void> reserve(Visit visit, User user, PrivateId shown) {
        return floor.read(() -> reservations.claim(user.nick(), shown))
                .handleAsync(
                        (claim, failure) -> {
                            if (claim == Claim.OWNED) {
                                user.provedOwner();
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
        user.tell(new ServerMessage.Joined(room.value()));
        if (!user.room().name().equals(room)) {
            Room last = user.room();
            rooms.leave(last, user);
            last.tell(new ServerMessage.Left(user.nick().value(), last.name().value(), now()));
            user.isIn(rooms.enter(room, user));
            user.room().tell(new ServerMessage.Arrived(user.nick().value(), room.value(), now()));
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
        users.release(user);
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
