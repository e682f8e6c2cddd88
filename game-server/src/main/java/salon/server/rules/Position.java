package salon.server.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A game and its state together, so that whoever runs it need not know their types. */
public record Position<S, A>(Game<S, A> game, S state) {

    public static <S, A> Position<S, A> begin(Game<S, A> game, Deal deal) {
        return new Position<>(game, game.deal(deal));
    }

    public Set<Seat> toMove() {
        return game.toMove(state);
    }

    /**
     * @param action an instance of {@link Game#actions()}
     */
    public Ruling<Position<S, A>> play(Seat seat, Object action) {
        return switch (game.play(state, seat, game.actions().cast(action))) {
            case Ruling.Accepted<S>(S next) -> Ruling.accepted(new Position<>(game, next));
            case Ruling.Refused<S>(String reason) -> Ruling.refused(reason);
        };
    }

    public List<A> moves(Seat seat) {
        return game.moves(state, seat);
    }

    public Position<S, A> withdraw(Seat seat) {
        return new Position<>(game, game.withdraw(state, seat));
    }

    public Object view(Viewer viewer) {
        return game.view(state, viewer);
    }

    public boolean conceals(Seat by) {
        return game.conceals(state, by);
    }

    public Optional<Verdict> verdict() {
        return game.verdict(state);
    }
}
