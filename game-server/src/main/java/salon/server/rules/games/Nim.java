package salon.server.rules.games;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import salon.server.rules.Deal;
import salon.server.rules.Game;
import salon.server.rules.GameType;
import salon.server.rules.Option;
import salon.server.rules.Ruling;
import salon.server.rules.Seat;
import salon.server.rules.Verdict;
import salon.server.rules.Viewer;

/**
 * Nim for two to six: take any number of objects from one heap. Who takes the last one wins, or, by the misère rule, is the one
 * who loses.
 */
@AutoService(Game.class)
@SuppressWarnings("rawtypes") // ServiceLoader knows no generics
public final class Nim implements Game<Nim.Heaps, Nim.Take> {

    /**
     * @param playing the seats still in play, in order
     * @param next whose turn it is, one of those
     * @param last who took last; meaningless until someone did
     */
    public record Heaps(List<Integer> heaps, boolean misere, List<Seat> playing, Seat next, Seat last) {

        boolean empty() {
            return heaps.stream().allMatch(heap -> heap == 0);
        }

        Seat after(Seat seat) {
            return playing.stream()
                    .filter(other -> other.compareTo(seat) > 0)
                    .findFirst()
                    .orElse(playing.getFirst());
        }
    }

    /**
     * @param heap counted from 0
     * @param count at least 1
     */
    public record Take(int heap, int count) {}

    public record Table(List<Integer> heaps, String rule) {}

    @Override
    public GameType type() {
        return new GameType(
                "nim",
                "Nim",
                "Take as many objects as you like from one heap; who takes the last one wins."
                        + " An action is {\"heap\":n,\"count\":m}, heaps counted from 0.",
                2,
                6,
                List.of(
                        new Option.Wholes(
                                "heaps", "How many objects lie in each heap.", 1, 10, 1, 50, List.of(3, 4, 5)),
                        new Option.Choice(
                                "rule",
                                "normal: who takes the last object wins; misere: who takes the last object loses.",
                                List.of("normal", "misere"),
                                "normal")));
    }

    @Override
    public Class<Take> actions() {
        return Take.class;
    }

    @Override
    public Heaps deal(Deal deal) {
        return new Heaps(
                deal.options().wholes("heaps"),
                deal.options().choice("rule").equals("misere"),
                Seat.all(deal.seats()),
                new Seat(0),
                new Seat(0));
    }

    @Override
    public Set<Seat> toMove(Heaps heaps) {
        return heaps.empty() ? Set.of() : Set.of(heaps.next());
    }

    @Override
    public Ruling<Heaps> play(Heaps state, Seat seat, Take take) {
        if (take.heap() < 0 || take.heap() >= state.heaps().size()) {
            return Ruling.refused("There is no heap %d: they are counted 0 to %d."
                    .formatted(take.heap(), state.heaps().size() - 1));
        }
        int there = state.heaps().get(take.heap());
        if (take.count() < 1 || take.count() > there) {
            return Ruling.refused(
                    there == 0
                            ? "Heap %d is empty.".formatted(take.heap())
                            : "Take 1 to %d from heap %d.".formatted(there, take.heap()));
        }
        List<Integer> heaps = new ArrayList<>(state.heaps());
        heaps.set(take.heap(), there - take.count());
        return Ruling.accepted(new Heaps(List.copyOf(heaps), state.misere(), state.playing(), state.after(seat), seat));
    }

    @Override
    public List<Take> moves(Heaps state, Seat seat) {
        List<Take> moves = new ArrayList<>();
        for (int heap = 0; heap < state.heaps().size(); heap++) {
            for (int count = 1; count <= state.heaps().get(heap); count++) {
                moves.add(new Take(heap, count));
            }
        }
        return moves;
    }

    @Override
    public Table view(Heaps state, Viewer viewer) {
        return new Table(state.heaps(), state.misere() ? "misere" : "normal");
    }

    @Override
    public Optional<Verdict> verdict(Heaps state) {
        if (!state.empty()) {
            return Optional.empty();
        }
        if (!state.misere()) {
            return Optional.of(Verdict.won(state.last()));
        }
        Set<Seat> winners = new TreeSet<>(state.playing());
        winners.remove(state.last());
        return Optional.of(new Verdict(winners));
    }

    @Override
    public Heaps withdraw(Heaps state, Seat seat) {
        List<Seat> playing =
                state.playing().stream().filter(other -> !other.equals(seat)).toList();
        Heaps without = new Heaps(state.heaps(), state.misere(), playing, state.next(), state.last());
        return state.next().equals(seat)
                ? new Heaps(state.heaps(), state.misere(), playing, without.after(seat), state.last())
                : without;
    }
}
