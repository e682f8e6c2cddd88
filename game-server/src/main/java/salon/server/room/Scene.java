package salon.server.room;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.protocol.ServerMessage.Lobby;
import salon.server.protocol.ServerMessage.Player;
import salon.server.protocol.ServerMessage.Rematch;
import salon.server.protocol.ServerMessage.Update;
import salon.server.room.Chronicle.Step;
import salon.server.room.Match.Phase;
import salon.server.rules.Seat;
import salon.server.rules.Viewer;
import tools.jackson.databind.JsonNode;

/** Shows a match to a viewer: never more than that viewer may see. */
@Component
class Scene {

    private final String webSocketUrl;

    Scene(@Value("${salon.public-url}") String webSocketUrl) {
        this.webSocketUrl = webSocketUrl;
    }

    /** Whether everyone needs a new lobby after this entry, rather than an update. */
    static boolean changesSeats(Entry entry) {
        return switch (entry) {
            case Entry.Opened o -> true;
            case Entry.SeatTaken t -> true;
            case Entry.SeatLeft l -> true;
            case Entry.Expired e -> true;
            default -> false;
        };
    }

    /**
     * @param withMoves whether the viewer is told what may be played, if it is to move
     * @param present who is connected here
     */
    Lobby lobby(Code code, Match match, Viewer viewer, boolean withMoves, Set<PublicId> present) {
        List<Player> players = match.seats().stream()
                .flatMap(seat -> match.playerAt(seat).stream()
                        .map(id -> new Player(
                                id,
                                seat.number(),
                                present.contains(id),
                                id.equals(match.room().host()))))
                .toList();
        return new Lobby(
                code,
                match.room().game(),
                match.seq(),
                status(match, viewer),
                match.room().seats(),
                players,
                match.begun() ? match.position().view(viewer) : null,
                names(match, match.toMove()),
                withMoves ? moves(match, viewer) : null,
                match.deadline().orElse(null),
                match.drawTalks().offerer().map(match::nameOf).orElse(null),
                winners(match),
                rematch(match));
    }

    /**
     * @param withMoves whether the viewer is told what may be played, if it is to move
     */
    Update update(Step step, Viewer viewer, boolean withMoves) {
        Match match = step.after();
        Entry entry = step.stored().entry();
        Seat by = actor(entry);
        JsonNode action = null;
        String id = null;
        if (entry instanceof Entry.Played played) {
            action = viewer.sits(played.seat()) || !match.position().conceals(played.seat()) ? played.action() : null;
            id = viewer.sits(played.seat()) ? played.id() : null;
        }
        return new Update(
                match.seq(),
                by == null ? null : match.playerAt(by).orElse(null),
                event(entry),
                action,
                match.begun() ? match.position().view(viewer) : null,
                names(match, match.toMove()),
                withMoves ? moves(match, viewer) : null,
                match.deadline().orElse(null),
                status(match, viewer),
                winners(match),
                entry instanceof Entry.TimedOut(List<Seat> seats) ? names(match, seats) : null,
                rematch(match),
                id);
    }

    private static @Nullable List<JsonNode> moves(Match match, Viewer viewer) {
        return viewer instanceof Viewer.Player(Seat seat) && match.toMove().contains(seat) ? match.moves(seat) : null;
    }

    private static String status(Match match, Viewer viewer) {
        return match.phase() == Phase.OVER && viewer instanceof Viewer.Player(Seat seat)
                ? match.outcome(seat).name().toLowerCase(Locale.ROOT)
                : match.phase().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable List<PublicId> winners(Match match) {
        return match.phase() == Phase.OVER
                ? names(match, match.verdict().winners().stream().sorted().toList())
                : null;
    }

    private @Nullable Rematch rematch(Match match) {
        if (match.rematchWanted().isEmpty()) {
            return null;
        }
        Code code = match.rematch().orElse(null);
        return new Rematch(
                names(match, match.rematchWanted()), code, code == null ? null : webSocketUrl + "/games/" + code);
    }

    private static @Nullable Seat actor(Entry entry) {
        return switch (entry) {
            case Entry.Played(var seat, var action, var id) -> seat;
            case Entry.Resigned(var seat) -> seat;
            case Entry.Forfeited(var seat) -> seat;
            case Entry.DrawOffered(var seat) -> seat;
            case Entry.DrawAccepted(var seat) -> seat;
            case Entry.DrawDeclined(var seat) -> seat;
            case Entry.Reported(var seat) -> seat;
            case Entry.RematchWanted(var seat) -> seat;
            case Entry.SeatTaken(var seat, var publicId) -> seat;
            case Entry.SeatLeft(var seat) -> seat;
            case Entry.Opened o -> null;
            case Entry.TimedOut t -> null;
            case Entry.Expired e -> null;
            case Entry.RematchOpened o -> null;
        };
    }

    /** The name of a kind of entry is the same on the wire as in the journal: {@code drawOffered}. */
    private static String event(Entry entry) {
        String name = entry.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<PublicId> names(Match match, Collection<Seat> seats) {
        return seats.stream().map(match::nameOf).toList();
    }
}
