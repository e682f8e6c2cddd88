package salon.server.rules.games;

import com.google.auto.service.AutoService;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.server.rules.Deal;
import salon.server.rules.Game;
import salon.server.rules.GameType;
import salon.server.rules.Option;
import salon.server.rules.Ruling;
import salon.server.rules.Seat;
import salon.server.rules.Verdict;
import salon.server.rules.Viewer;

/**
 * Rock, paper, scissors for two to four, best of n rounds: all choose at the same time, and nobody sees a choice before all
 * have chosen.
 *
 * <p>A round with exactly two different shapes in it is won by everyone who showed the stronger one; any other round is drawn
 * and does not count. The first to win more than half of the n rounds wins; several who get there in the same round win
 * together. After {@value #MOST_ROUNDS} rounds it is a draw, for a game always ends.
 */
@AutoService(Game.class)
@SuppressWarnings("rawtypes") // ServiceLoader knows no generics
public final class RockPaperScissors implements Game<RockPaperScissors.Match, RockPaperScissors.Choose> {

    static final int MOST_ROUNDS = 100;

    /** A shape; lower case on the wire. */
    public enum Shape {
        rock,
        paper,
        scissors;

        boolean beats(Shape other) {
            return (ordinal() - other.ordinal() + 3) % 3 == 1;
        }
    }

    /**
     * @param wins rounds won by each seat still in play
     * @param chosen the choices of the round that is on
     * @param shown the choices of the round before it
     * @param round counted from 1
     */
    public record Match(
            int bestOf,
            SortedMap<Seat, Integer> wins,
            SortedMap<Seat, Shape> chosen,
            SortedMap<Seat, Shape> shown,
            int round) {

        Match choose(Seat seat, Shape shape) {
            SortedMap<Seat, Shape> next = new TreeMap<>(chosen);
            next.put(seat, shape);
            return new Match(bestOf, wins, next, shown, round).settleRound();
        }

        Match without(Seat seat) {
            SortedMap<Seat, Integer> playing = new TreeMap<>(wins);
            playing.remove(seat);
            SortedMap<Seat, Shape> next = new TreeMap<>(chosen);
            next.remove(seat);
            return new Match(bestOf, playing, next, shown, round).settleRound();
        }

        private Match settleRound() {
            if (chosen.size() < wins.size()) {
                return this;
            }
            SortedMap<Seat, Integer> next = new TreeMap<>(wins);
            Set<Shape> shapes = EnumSet.copyOf(chosen.values());
            if (shapes.size() == 2) {
                chosen.forEach((seat, shape) -> {
                    if (shapes.stream().anyMatch(shape::beats)) {
                        next.merge(seat, 1, Integer::sum);
                    }
                });
            }
            return new Match(bestOf, next, new TreeMap<>(), chosen, round + 1);
        }

        Set<Seat> champions() {
            return wins.entrySet().stream()
                    .filter(entry -> entry.getValue() > bestOf / 2)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    public record Choose(@Nullable Shape choice) {}

    /**
     * @param wins rounds won, by seat number
     * @param chosen the seats that have chosen in this round
     * @param yours your own choice in this round, null for others and before you chose
     * @param lastRound what everyone showed in the round before, by seat number
     */
    public record Table(
            int round,
            int bestOf,
            SortedMap<Integer, Integer> wins,
            List<Integer> chosen,
            @Nullable Shape yours,
            SortedMap<Integer, Shape> lastRound) {}

    @Override
    public GameType type() {
        return new GameType(
                "rock-paper-scissors",
                "Rock, paper, scissors",
                "All choose at once, unseen. An action is {\"choice\":\"rock\"}, \"paper\" or \"scissors\".",
                2,
                4,
                List.of(new Option.Whole("bestOf", "How many rounds at most count; most of them win.", 1, 9, 2, 3)));
    }

    @Override
    public Class<Choose> actions() {
        return Choose.class;
    }

    @Override
    public Match deal(Deal deal) {
        SortedMap<Seat, Integer> wins = new TreeMap<>();
        Seat.all(deal.seats()).forEach(seat -> wins.put(seat, 0));
        return new Match(deal.options().whole("bestOf"), wins, new TreeMap<>(), new TreeMap<>(), 1);
    }

    @Override
    public Set<Seat> toMove(Match match) {
        if (verdict(match).isPresent()) {
            return Set.of();
        }
        Set<Seat> seats = new TreeSet<>(match.wins().keySet());
        seats.removeAll(match.chosen().keySet());
        return seats;
    }

    @Override
    public Ruling<Match> play(Match match, Seat seat, Choose action) {
        if (action.choice() == null) {
            return Ruling.refused("Choose rock, paper or scissors.");
        }
        return Ruling.accepted(match.choose(seat, action.choice()));
    }

    @Override
    public List<Choose> moves(Match match, Seat seat) {
        return toMove(match).contains(seat)
                ? Stream.of(Shape.values()).map(Choose::new).toList()
                : List.of();
    }

    @Override
    public Table view(Match match, Viewer viewer) {
        Shape yours =
                viewer instanceof Viewer.Player(Seat seat) ? match.chosen().get(seat) : null;
        return new Table(
                match.round(),
                match.bestOf(),
                byNumber(match.wins()),
                match.chosen().keySet().stream().map(Seat::number).toList(),
                yours,
                byNumber(match.shown()));
    }

    @Override
    public Optional<Verdict> verdict(Match match) {
        Set<Seat> champions = match.champions();
        if (!champions.isEmpty()) {
            return Optional.of(new Verdict(champions));
        }
        return match.round() > MOST_ROUNDS ? Optional.of(Verdict.draw()) : Optional.empty();
    }

    @Override
    public Match withdraw(Match match, Seat seat) {
        return match.without(seat);
    }

    @Override
    public boolean conceals(Match after, Seat by) {
        return after.chosen().containsKey(by);
    }

    private static <T> SortedMap<Integer, T> byNumber(Map<Seat, T> bySeat) {
        SortedMap<Integer, T> byNumber = new TreeMap<>();
        bySeat.forEach((seat, value) -> byNumber.put(seat.number(), value));
        return byNumber;
    }
}
