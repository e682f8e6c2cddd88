package salon.e2e.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import salon.e2e.history.Fault.Kind;
import salon.e2e.history.HouseRecord.Totals;

/** Says everything that is wrong with what happened. */
public final class HistoryChecker {

    private final Set<String> excused;

    /**
     * @param excused the refusals that a player may hear, given what was done to the servers
     */
    public HistoryChecker(Set<String> excused) {
        this.excused = Set.copyOf(excused);
    }

    /** Every fault; none when all is well. */
    public List<Fault> check(HouseRecord house) {
        List<Fault> faults = new ArrayList<>();
        for (GameRecord game : house.games()) {
            Faults found = new Faults(game.code(), faults);
            new JournalCheck(game, found).check();
            for (PlayerRecord player : game.players()) {
                new PlayerCheck(game, player, excused, found).check();
            }
            new ResultCheck(game, found).check();
        }
        checkTotals(house, faults);
        house.outbox().forEach(task -> faults.add(new Fault(Kind.NOT_DELIVERED, task, "is still to be delivered")));
        return faults;
    }

    private static void checkTotals(HouseRecord house, List<Fault> faults) {
        Map<String, Totals> sums = new TreeMap<>();
        for (GameRecord game : house.games()) {
            for (GameRecord.Result result : game.results()) {
                Totals before = sums.getOrDefault(result.player(), new Totals(0, 0, 0, 0));
                sums.put(result.player(), before.plus(result.outcome()));
            }
        }
        Set<String> players = new TreeSet<>(sums.keySet());
        players.addAll(house.totals().keySet());
        for (String player : players) {
            Totals sum = sums.getOrDefault(player, new Totals(0, 0, 0, 0));
            Totals counted = house.totals().getOrDefault(player, new Totals(0, 0, 0, 0));
            if (!sum.equals(counted)) {
                faults.add(new Fault(
                        Kind.TOTALS_WRONG, player, "the results make %s, counted is %s".formatted(sum, counted)));
            }
        }
    }
}
