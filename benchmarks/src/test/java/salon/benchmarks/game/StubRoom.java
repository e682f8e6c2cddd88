package salon.benchmarks.game;

import java.util.ArrayList;
import java.util.List;
import salon.benchmarks.game.StubSystem.Guest;
import tools.jackson.databind.JsonNode;

/** A room without rules: whoever's turn it is may do anything, and the first player wins with the seventh move. */
final class StubRoom {

    private static final int MOVES = 7;

    private record Entry(String event, String by, String action, String id) {}

    private final StubSystem system;
    private final String code;
    private final int seats;
    private final List<String> names = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private final List<Entry> journal = new ArrayList<>();

    StubRoom(StubSystem system, String code, int seats) {
        this.system = system;
        this.code = code;
        this.seats = seats;
        journal.add(new Entry("opened", "", "null", ""));
    }

    synchronized void hear(Guest guest, JsonNode message) {
        String name = message.get("publicId").asString();
        switch (message.get("type").asString()) {
            case "connect" -> connect(guest, name, message.path("since").asInt(0));
            case "action" ->
                play(
                        guest,
                        name,
                        message.get("action").toString(),
                        message.get("id").asString());
            case "disconnect" -> {
                guest.say("{\"type\":\"bye\"}");
                guest.close();
            }
            default -> throw new AssertionError(message);
        }
    }

    private void connect(Guest guest, String name, int since) {
        if (names.contains(name)) {
            guests.set(names.indexOf(name), guest);
            for (int seq = since + 1; seq <= journal.size(); seq++) {
                tell(names.indexOf(name), seq);
            }
        } else {
            names.add(name);
            guests.add(guest);
            journal.add(new Entry("seatTaken", name, "null", ""));
        }
        guests.forEach(each -> each.say("{\"type\":\"lobby\",\"seq\":%d,\"turn\":[\"%s\"],\"status\":\"%s\"}"
                .formatted(
                        journal.size(),
                        names.get(Math.max(0, journal.size() - 1 - seats) % names.size()),
                        names.size() < seats ? "waiting" : status(guests.indexOf(each), journal.size()))));
    }

    private void play(Guest guest, String name, String action, String id) {
        Entry entry = new Entry("played", name, action, id);
        if (journal.contains(entry)) {
            tell(guests.indexOf(guest), journal.indexOf(entry) + 1);
        } else if (system.refuses(journal.size() + 1)) {
            guest.say("{\"type\":\"error\",\"code\":\"ILLEGAL_MOVE\",\"id\":\"%s\"}".formatted(id));
        } else {
            journal.add(entry);
            for (int seat = 0; seat < seats; seat++) {
                if (system.cutsOff(code, journal.size(), seat)) {
                    guests.get(seat).cutOff();
                } else {
                    tell(seat, journal.size());
                }
            }
        }
    }

    private void tell(int seat, int seq) {
        Entry entry = journal.get(seq - 1);
        String id = names.get(seat).equals(entry.by()) ? ",\"id\":\"" + entry.id() + "\"" : "";
        guests.get(seat)
                .say(
                        "{\"type\":\"update\",\"seq\":%d,\"event\":\"%s\",\"by\":\"%s\",\"action\":%s,\"turn\":[\"%s\"],\"status\":\"%s\"%s}"
                                .formatted(
                                        seq,
                                        entry.event(),
                                        entry.by(),
                                        entry.action(),
                                        names.get((seq - 1 - seats) % seats),
                                        status(seat, seq),
                                        id));
    }

    private String status(int seat, int seq) {
        return seq < 1 + seats + MOVES ? "playing" : seat == 0 ? "victory" : "defeat";
    }

    synchronized String journal() {
        StringBuilder updates = new StringBuilder();
        for (int seq = 1; seq <= journal.size(); seq++) {
            Entry entry = journal.get(seq - 1);
            if (!system.forgets(seq)) {
                updates.append(updates.isEmpty() ? "" : ",")
                        .append("{\"seq\":%d,\"event\":\"%s\",\"by\":\"%s\",\"action\":%s}"
                                .formatted(seq, entry.event(), entry.by(), entry.action()));
            }
        }
        return "{\"updates\":[" + updates + "]}";
    }
}
