package salon.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A house in which something goes on, so that every page has something to show: games in all their states, and talk. */
final class Gallery {

    static final String VISITOR = "Clara";

    private static final String GUEST = "Étienne-Maximilien.de_Saint-Just";

    private static final String[] DRAW = {
        "{'cell':4}",
        "{'cell':0}",
        "{'cell':2}",
        "{'cell':6}",
        "{'cell':3}",
        "{'cell':5}",
        "{'cell':1}",
        "{'cell':7}",
        "{'cell':8}"
    };

    private final House house;
    private final Map<String, String> pages = new LinkedHashMap<>();

    Gallery(House house) throws IOException {
        this.house = house;
        talk();
        String won = finished();
        Table drawn = play("tic-tac-toe", "", DRAW);
        Table crosses = play("tic-tac-toe", "", "{'cell':4}", "{'cell':0}");
        Table four = play("connect-four", "", "{'column':3}", "{'column':3}", "{'column':4}", "{'column':2}");
        Table nim = play("nim", ",\"options\":{\"heaps\":[3,5,12]}", "{'heap':1,'count':2}", "{'heap':2,'count':1}");
        Table shapes = play("rock-paper-scissors", "", "{'choice':'rock'}", "{'choice':'scissors'}");
        Table begun = play("connect-four", "", "{'column':3}");
        pages.put("home", "/");
        pages.put("waiting", "/play/" + create("nim", ",\"seats\":3"));
        pages.put("tic-tac-toe", "/play/" + crosses.code);
        pages.put("over", "/play/" + drawn.code);
        pages.put("connect-four", "/play/" + four.code);
        pages.put("nim", "/play/" + nim.code);
        pages.put("rock-paper-scissors", "/play/" + shapes.code);
        pages.put("watch", "/watch/" + begun.code);
        pages.put("replay", "/replay/" + won + "?step=4");
        pages.put("talk", "/talk");
        pages.put("standings", "/standings/tic-tac-toe");
        pages.put("people", "/people/" + VISITOR);
        pages.put("travel", "/travel");
        pages.put("travel-journeys", "/travel?ask=journeys&from=Grenoble&to=Paris&at=06:00");
        pages.put("travel-search", "/travel?ask=between&from=Grenoble&to=Valence&after=16:30&before=18:30");
        pages.put("me", "/me");
        pages.put("lost", "/play/AAAAAA");
    }

    /** By name, where each of them is. */
    Map<String, String> pages() {
        return pages;
    }

    private String create(String game, String more) {
        return house.salon.create(VISITOR, "{\"game\":\"%s\",\"turnSeconds\":3600%s}".formatted(game, more));
    }

    /**
     * A game between the visitor and a guest.
     *
     * @param moves each in turn; the visitor begins, and may take over her seat
     */
    private Table play(String game, String more, String... moves) {
        String code = create(game, more);
        Hand clara = new Hand(VISITOR, house.salon.socket(code)).connects();
        clara.hears("lobby");
        Hand guest = new Hand(GUEST, house.salon.socket(code)).connects();
        guest.hears("lobby");
        for (int i = 0; i < moves.length; i++) {
            (i % 2 == 0 ? clara : guest).plays(moves[i]);
            String by = i % 2 == 0 ? VISITOR : GUEST;
            for (Hand each : List.of(clara, guest)) {
                each.hears(
                        "the move", message -> message.path("by").asString("").equals(by));
            }
        }
        return new Table(code, clara, guest);
    }

    /** A game that is over, counted and closed. */
    private String finished() {
        Table table = play("tic-tac-toe", "", "{'cell':0}", "{'cell':3}", "{'cell':1}", "{'cell':4}", "{'cell':2}");
        table.clara.leaves().hearsTheEnd();
        table.guest.leaves().hearsTheEnd();
        await().atMost(Duration.ofSeconds(30)).until(() -> house.salon.isClosed(table.code));
        return table.code;
    }

    private record Table(String code, Hand clara, Hand guest) {}

    private void talk() throws IOException {
        try (LineSocket guest = new LineSocket(house.chat.tcpPort())) {
            guest.hears("WHO").says("IAM Bruno");
            guest.says("MSG Hello everyone!");
            guest.says(
                    "MSG Who wants to play? I have learnt a lot since last week, and there is much to say about it: so much"
                            + " that it does not fit on one line.");
            guest.says("MSG /play connect-four").says("WHO");
            while (!String.valueOf(guest.hears()).startsWith("WHO ")) {
                // Its answer comes behind everything that was said before.
            }
        }
    }
}
