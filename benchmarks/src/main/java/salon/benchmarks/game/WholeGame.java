package salon.benchmarks.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import salon.server.catalogue.Catalogue;
import salon.server.rules.Deal;
import salon.server.rules.Game;
import salon.server.rules.Options;
import salon.server.rules.Position;
import salon.server.rules.Ruling;
import salon.server.rules.Seat;

/** A game for two from its deal to its verdict, each move by chance but always the same, to be played over and over. */
final class WholeGame {

    private record Move(Seat seat, Object action) {}

    private final Position<?, ?> beginning;
    private final List<Move> moves = new ArrayList<>();

    private WholeGame(Position<?, ?> beginning) {
        this.beginning = beginning;
    }

    static WholeGame of(String name) {
        Game<?, ?> game =
                new Catalogue(Catalogue.class.getClassLoader()).find(name).orElseThrow();
        WholeGame whole = new WholeGame(begin(game));
        Random chance = new Random(7);
        Position<?, ?> position = whole.beginning;
        while (position.verdict().isEmpty()) {
            Seat seat = position.toMove().iterator().next();
            List<?> allowed = position.moves(seat);
            Move move = new Move(seat, allowed.get(chance.nextInt(allowed.size())));
            whole.moves.add(move);
            position = after(position, move);
        }
        return whole;
    }

    private static <S, A> Position<S, A> begin(Game<S, A> game) {
        return Position.begin(game, new Deal(2, Options.of(game.type(), Map.of()), 7));
    }

    private static Position<?, ?> after(Position<?, ?> before, Move move) {
        return switch (before.play(move.seat(), move.action())) {
            case Ruling.Accepted<? extends Position<?, ?>>(var next) -> next;
            case Ruling.Refused<? extends Position<?, ?>>(String reason) -> throw new IllegalStateException(reason);
        };
    }

    /**
     * Makes every move, and asks after each whether that was the end, as a room does.
     *
     * @return with which move it was, counted from 1
     */
    int play() {
        Position<?, ?> position = beginning;
        int made = 0;
        int end = 0;
        for (Move move : moves) {
            position = after(position, move);
            made++;
            end += position.verdict().isPresent() ? made : 0;
        }
        return end;
    }

    int moves() {
        return moves.size();
    }
}
