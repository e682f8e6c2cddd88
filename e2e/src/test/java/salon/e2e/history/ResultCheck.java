package salon.e2e.history;

import java.util.List;
import salon.e2e.history.Fault.Kind;
import salon.e2e.history.GameRecord.Result;

/** Holds what left the game against how it ended for its players. */
final class ResultCheck {

    private final GameRecord game;
    private final Faults faults;

    ResultCheck(GameRecord game, Faults faults) {
        this.game = game;
        this.faults = faults;
    }

    void check() {
        game.players().forEach(this::checkCounted);
        for (Result result : game.results()) {
            if (game.player(result.player()).isEmpty()) {
                faults.add(Kind.RESULT_WRONG, "%s has a result and did not play", result.player());
            }
        }
        game.seats().forEach(this::checkReported);
        if (!game.status().equals("CLOSED")) {
            faults.add(Kind.NOT_CLOSED, "its code is %s", game.status());
        }
    }

    private void checkCounted(PlayerRecord player) {
        List<Result> counted = game.results().stream()
                .filter(result -> result.player().equals(player.name()))
                .toList();
        if (counted.isEmpty()) {
            faults.add(Kind.RESULT_MISSING, "nothing is counted for %s", player.name());
        } else if (counted.size() > 1) {
            faults.add(Kind.RESULT_TWICE, "%s is counted for %s", counted, player.name());
        }
        for (Result result : counted) {
            if (player.sawTheEnd() && !result.outcome().equals(player.status())) {
                faults.add(
                        Kind.RESULT_WRONG,
                        "%s saw a %s, counted is a %s",
                        player.name(),
                        player.status(),
                        result.outcome());
            }
        }
    }

    private void checkReported(int seat, String name) {
        long times = game.journal().stream()
                .filter(row -> row.kind().equals("reported") && row.seats().getFirst() == seat)
                .count();
        if (times == 0) {
            faults.add(Kind.NOT_ENDED, "the result of %s was never reported", name);
        } else if (times > 1) {
            faults.add(Kind.RESULT_TWICE, "the result of %s was reported %d times", name, times);
        }
    }
}
