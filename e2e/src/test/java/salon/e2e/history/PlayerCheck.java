package salon.e2e.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import salon.e2e.history.Fault.Kind;

/** Goes once more through what one player of one game heard, and holds it against what is stored. */
final class PlayerCheck {

    private final GameRecord game;
    private final PlayerRecord player;
    private final Set<String> excused;
    private final Faults faults;
    private final Map<Integer, Heard.Update> told = new TreeMap<>();
    private int seq;

    PlayerCheck(GameRecord game, PlayerRecord player, Set<String> excused, Faults faults) {
        this.game = game;
        this.player = player;
        this.excused = excused;
        this.faults = faults;
    }

    void check() {
        for (Heard heard : player.heard()) {
            switch (heard) {
                case Heard.Lobby lobby -> checkLobby(lobby);
                case Heard.Update update -> checkUpdate(update);
                case Heard.Refused(String code, String detail) -> {
                    if (!excused.contains(code)) {
                        faults.add(Kind.REFUSED, "%s heard %s: %s", player.name(), code, detail);
                    }
                }
            }
        }
        checkStored();
        if (!player.sawTheEnd()) {
            faults.add(Kind.NOT_ENDED, "%s last saw it %s at %d", player.name(), player.status(), seq);
        }
    }

    private void checkLobby(Heard.Lobby lobby) {
        if (lobby.seq() < seq) {
            faults.add(Kind.OUT_OF_ORDER, "%s saw number %d, and then a lobby at %d", player.name(), seq, lobby.seq());
        } else if (lobby.seq() > seq && !told.isEmpty()) {
            faults.add(Kind.GAP, "to %s a lobby at %d hides what is behind %d", player.name(), lobby.seq(), seq);
        }
        seq = lobby.seq();
    }

    /** An acknowledgement may come again, with the same words, to a player who asks again. */
    private void checkUpdate(Heard.Update update) {
        Heard.Update earlier = told.putIfAbsent(update.seq(), update);
        if (earlier != null && update.id() == null) {
            faults.add(Kind.REPEAT, "%s was told number %d twice", player.name(), update.seq());
        } else if (earlier != null && !earlier.equals(update)) {
            faults.add(Kind.ALTERED, "%s was told %s and then %s", player.name(), earlier, update);
        } else if (earlier == null && update.seq() <= seq) {
            faults.add(Kind.OUT_OF_ORDER, "%s was told number %d behind %d", player.name(), update.seq(), seq);
        } else if (update.seq() > seq + 1) {
            faults.add(Kind.GAP, "%s was told number %d behind %d", player.name(), update.seq(), seq);
        }
        seq = Math.max(seq, update.seq());
    }

    private void checkStored() {
        Map<Integer, Row> stored = new HashMap<>();
        game.journal().forEach(row -> stored.put(row.seq(), row));
        Map<String, Set<Integer>> acknowledged = new TreeMap<>();
        JournalCheck journal = new JournalCheck(game, faults);
        for (Heard.Update update : told.values()) {
            if (update.id() != null) {
                acknowledged.computeIfAbsent(update.id(), id -> new TreeSet<>()).add(update.seq());
            }
            Row row = stored.get(update.seq());
            if (row == null) {
                Kind kind = update.id() == null ? Kind.NOT_STORED : Kind.LOST;
                faults.add(kind, "%s was told %s, which is not stored", player.name(), update);
            } else if (!journal.says(row, update)) {
                faults.add(Kind.ALTERED, "%s was told %s, stored is %s", player.name(), update, row.entry());
            }
        }
        acknowledged.forEach((id, numbers) -> {
            if (numbers.size() > 1) {
                faults.add(Kind.TWO_NUMBERS, "%s's %s is acknowledged as %s", player.name(), id, numbers);
            }
        });
    }
}
