package salon.e2e.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import salon.e2e.history.Fault.Kind;

/** Looks at what is stored of one game: by itself, against what its players asked for, and against what each node shows. */
final class JournalCheck {

    private final GameRecord game;
    private final Faults faults;
    private final Map<Integer, String> seats;

    JournalCheck(GameRecord game, Faults faults) {
        this.game = game;
        this.faults = faults;
        this.seats = game.seats();
    }

    void check() {
        checkNumbers();
        checkIds();
        game.journal().forEach(this::checkCause);
        game.watched().forEach(this::checkNode);
    }

    private void checkNumbers() {
        int last = 0;
        for (int i = 0; i < game.journal().size(); i++) {
            Row row = game.journal().get(i);
            if (row.seq() == last) {
                faults.add(Kind.REPEAT, "number %d is stored twice", last);
            } else if (row.seq() < last) {
                faults.add(Kind.OUT_OF_ORDER, "number %d is stored behind %d", row.seq(), last);
            } else if (row.seq() > last + 1) {
                faults.add(Kind.GAP, "nothing is stored between %d and %d", last, row.seq());
            }
            if (i > 0 && row.at().isBefore(game.journal().get(i - 1).at())) {
                faults.add(Kind.OUT_OF_ORDER, "number %d happened before the one in front of it", row.seq());
            }
            last = row.seq();
        }
    }

    private void checkIds() {
        Map<String, Integer> numbers = new HashMap<>();
        for (Row row : game.journal()) {
            if (row.isPlayed() && row.id() != null) {
                String name = nameOf(row) + "'s " + row.id();
                Integer other = numbers.putIfAbsent(name, row.seq());
                if (other != null) {
                    faults.add(Kind.TWO_NUMBERS, "%s is stored as %d and as %d", name, other, row.seq());
                }
            }
        }
    }

    /** Nothing happens without somebody who wanted it. */
    private void checkCause(Row row) {
        switch (row.kind()) {
            case "played" -> checkAsked(row);
            case "timedOut", "forfeited", "resigned" -> {
                for (int seat : row.seats()) {
                    String name = seats.getOrDefault(seat, "nobody");
                    if (!game.player(name).map(PlayerRecord::gaveUp).orElse(false)) {
                        faults.add(Kind.ENDED_UNFAIRLY, "%s %s at %d and did not mean to", name, row.kind(), row.seq());
                    }
                }
            }
            case "expired" -> faults.add(Kind.ENDED_UNFAIRLY, "expired although everyone was to come");
            default -> {}
        }
    }

    private void checkAsked(Row row) {
        Optional<PlayerRecord> player = game.player(nameOf(row));
        if (player.isEmpty() || row.id() == null || !player.get().asked().containsKey(row.id())) {
            faults.add(Kind.INVENTED, "%s at %d, which nobody asked for", row.entry(), row.seq());
        } else if (!player.get().asked().get(row.id()).contains(row.action())) {
            faults.add(
                    Kind.ALTERED,
                    "%s at %d, asked for was %s",
                    row.entry(),
                    row.seq(),
                    player.get().asked().get(row.id()));
        }
    }

    /** Every node tells exactly what is stored, and the same as every other one. */
    private void checkNode(String node, List<Heard.Update> told) {
        Set<Integer> stored = new HashSet<>();
        Map<Integer, Heard.Update> shown =
                told.stream().collect(Collectors.toMap(Heard.Update::seq, update -> update, (one, other) -> other));
        int tellable = game.journal().stream()
                .filter(Row::changesSeats)
                .mapToInt(Row::seq)
                .max()
                .orElse(0);
        for (Row row : game.journal()) {
            Heard.Update update = shown.get(row.seq());
            stored.add(row.seq());
            if (row.seq() > tellable && update == null) {
                faults.add(Kind.DIVERGED, "%s does not know number %d", node, row.seq());
            } else if (update != null && !says(row, update)) {
                faults.add(Kind.DIVERGED, "%s says %s, stored is %s", node, update, row.entry());
            }
        }
        told.stream()
                .filter(update -> !stored.contains(update.seq()))
                .forEach(update -> faults.add(Kind.DIVERGED, "%s says %s, which is not stored", node, update));
        game.watched().forEach((other, theirs) -> {
            if (other.compareTo(node) > 0 && !theirs.equals(told)) {
                faults.add(Kind.DIVERGED, "%s and %s do not show the same", node, other);
            }
        });
    }

    boolean says(Row row, Heard.Update update) {
        return update.event().equals(row.kind())
                && (update.by() == null || update.by().equals(nameOf(row)))
                && (update.action() == null || update.action().equals(row.action()))
                && (update.id() == null || Objects.equals(update.id(), row.id()));
    }

    private String nameOf(Row row) {
        return row.seats().isEmpty() ? "" : seats.getOrDefault(row.seats().getFirst(), "");
    }
}
