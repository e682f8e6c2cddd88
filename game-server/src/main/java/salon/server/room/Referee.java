package salon.server.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import salon.server.identity.PublicId;
import salon.server.journal.Entry;
import salon.server.protocol.BadMessage;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Refusal;
import salon.server.rules.Position;
import salon.server.rules.Ruling;
import salon.server.rules.Seat;
import tools.jackson.databind.JsonNode;

/** Says what a wish comes to in a match, and what time brings about by itself. Decides only; stores and tells nothing. */
@Component
class Referee {

    private final Rulebook rulebook;

    Referee(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** A seat for someone who has none: seat 0 is the host's, the others are taken in order of arrival. */
    Decision join(Match match, PublicId publicId) {
        if (match.seatOf(publicId).isPresent()) {
            return Decision.granted();
        }
        return switch (match.phase()) {
            case EXPIRED -> Decision.refused(Refusal.GAME_CLOSED, "This game expired: not everyone came in time.");
            case OVER -> Decision.refused(Refusal.GAME_OVER, "This game is over; watch it to see how it ended.");
            case PLAYING -> Decision.refused(Refusal.ROOM_FULL, "All seats are taken; you may watch.");
            case WAITING ->
                freeSeat(match, publicId)
                        .map(seat -> Decision.granted(new Entry.SeatTaken(seat, publicId)))
                        .orElseGet(() -> Decision.refused(
                                Refusal.ROOM_FULL,
                                "All seats are taken, but the one kept for %s; you may watch."
                                        .formatted(match.room().host())));
        };
    }

    private static Optional<Seat> freeSeat(Match match, PublicId publicId) {
        boolean host = publicId.equals(match.room().host());
        return match.seats().stream()
                .filter(seat -> (seat.number() == 0) == host)
                .filter(seat -> match.playerAt(seat).isEmpty())
                .findFirst();
    }

    Decision wish(Match match, Seat seat, ClientMessage.Wish wish) {
        return switch (wish) {
            case ClientMessage.Disconnect leave -> leave(match, seat);
            case ClientMessage.Rematch again -> rematch(match, seat);
            case ClientMessage.Action played ->
                whilePlaying(match, seat).orElseGet(() -> play(match, seat, played.action(), played.id()));
            case ClientMessage.Resign resign ->
                whilePlaying(match, seat).orElseGet(() -> Decision.granted(new Entry.Resigned(seat)));
            case ClientMessage.OfferDraw offer -> whilePlaying(match, seat).orElseGet(() -> offerDraw(match, seat));
            case ClientMessage.AcceptDraw accept ->
                whilePlaying(match, seat).orElseGet(() -> answerDraw(match, seat, new Entry.DrawAccepted(seat)));
            case ClientMessage.DeclineDraw decline ->
                whilePlaying(match, seat).orElseGet(() -> answerDraw(match, seat, new Entry.DrawDeclined(seat)));
        };
    }

    /** What must happen by now although nobody asked for it. */
    List<Entry> due(Match match, Instant now, Duration linger) {
        if (match.due(linger).filter(due -> !due.isAfter(now)).isEmpty()) {
            return List.of();
        }
        return switch (match.phase()) {
            case WAITING -> List.of(new Entry.Expired());
            case PLAYING -> List.of(new Entry.TimedOut(match.timedOut(now)));
            case OVER -> reports(match.unreported());
            case EXPIRED -> List.of();
        };
    }

    List<Entry> reports(List<Seat> seats) {
        return seats.stream().<Entry>map(Entry.Reported::new).toList();
    }

    private static Optional<Decision> whilePlaying(Match match, Seat seat) {
        return Optional.ofNullable(
                switch (match.phase()) {
                    case WAITING ->
                        Decision.refused(
                                Refusal.NOT_STARTED,
                                "The game begins when all %d seats are taken."
                                        .formatted(match.room().seats()));
                    case EXPIRED -> Decision.refused(Refusal.GAME_CLOSED, "This game expired before it began.");
                    case OVER -> Decision.refused(Refusal.GAME_OVER, "This game is over.");
                    case PLAYING ->
                        match.isOut(seat)
                                ? Decision.refused(Refusal.OUT_OF_GAME, "You are out of this game; the others play on.")
                                : null;
                });
    }

    private Decision play(Match match, Seat seat, JsonNode sent, @Nullable String id) {
        if (!match.toMove().contains(seat)) {
            String others = match.toMove().stream()
                    .map(mover -> match.nameOf(mover).value())
                    .collect(Collectors.joining(" and "));
            return Decision.refused(Refusal.NOT_YOUR_TURN, "It is %s's turn.".formatted(others));
        }
        try {
            Position<?, ?> position = match.position();
            Object action = rulebook.action(position, sent);
            return switch (position.play(seat, action)) {
                case Ruling.Accepted<?> accepted ->
                    Decision.granted(new Entry.Played(seat, rulebook.write(action), id));
                case Ruling.Refused<?>(String reason) -> Decision.refused(Refusal.ILLEGAL_MOVE, reason);
            };
        } catch (BadMessage e) {
            return Decision.refused(Refusal.BAD_MESSAGE, e.getMessage());
        }
    }

    /** Offering when another has offered is accepting. One offer between two moves of one's own is enough. */
    private static Decision offerDraw(Match match, Seat seat) {
        if (match.drawTalks().waitFor(seat)) {
            return Decision.granted(new Entry.DrawAccepted(seat));
        }
        return match.drawTalks().offered().contains(seat) || match.drawTalks().isAgreedBy(seat)
                ? Decision.refused(
                        Refusal.DRAW_ALREADY_OFFERED, "You have offered a draw; you may again after your next move.")
                : Decision.granted(new Entry.DrawOffered(seat));
    }

    private static Decision answerDraw(Match match, Seat seat, Entry answer) {
        return match.drawTalks().waitFor(seat)
                ? Decision.granted(answer)
                : Decision.refused(Refusal.NO_DRAW_OFFERED, "Nobody is waiting for your answer to a draw.");
    }

    private static Decision rematch(Match match, Seat seat) {
        return switch (match.phase()) {
            case WAITING, PLAYING -> Decision.refused(Refusal.GAME_NOT_OVER, "This game is not over yet.");
            case EXPIRED -> Decision.refused(Refusal.GAME_CLOSED, "This game expired; create another one.");
            case OVER ->
                match.rematchWanted().contains(seat)
                        ? Decision.granted()
                        : Decision.granted(new Entry.RematchWanted(seat));
        };
    }

    private static Decision leave(Match match, Seat seat) {
        return switch (match.phase()) {
            case WAITING -> Decision.granted(new Entry.SeatLeft(seat));
            case PLAYING -> match.isOut(seat) ? Decision.granted() : Decision.granted(new Entry.Forfeited(seat));
            case OVER ->
                match.unreported().contains(seat) ? Decision.granted(new Entry.Reported(seat)) : Decision.granted();
            case EXPIRED -> Decision.granted();
        };
    }
}
