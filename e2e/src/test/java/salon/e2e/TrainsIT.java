package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The customer's train server ({@code 002_66e8789777299ace.txt}), its questions in both languages that it speaks; and the same service with
 * a real feed.
 */
class TrainsIT {

    private static final Path HOME = Path.of("target", "trains").toAbsolutePath();
    private static final Path CALTRAIN = Path.of("../train-service/src/test/resources/caltrain-gtfs.zip");

    private static Service seed;
    private static Service caltrain;

    @BeforeAll
    static void start() {
        Prepared.once();
        Salon.delete(HOME);
        seed = new Service("train-service", HOME.resolve("seed"))
                .with("salon.service.password", "only-for-this-test-0123456789")
                .start();
        caltrain = new Service("train-service", HOME.resolve("caltrain"))
                .with("salon.service.password", "only-for-this-test-0123456789")
                .with("salon.timetable.feed", CALTRAIN.toAbsolutePath().normalize())
                .with("salon.timetable.today", "2019-08-28")
                .start();
        seed.awaitHealthy();
        caltrain.awaitHealthy();
    }

    @AfterAll
    static void stop() {
        seed.kill();
        caltrain.kill();
    }

    @Test
    void listsAllTrainsAsTheSeedDoes() {
        JsonNode answer = get(seed, "/trains");

        assertThat(table(answer.get("trains"))).isEqualTo("""
                17564 Valence -> Grenoble 06:15 07:31 14.08
                17566 Valence -> Grenoble 06:45 07:55 17.60
                17568 Valence -> Grenoble 07:15 08:32 17.60
                17524 Grenoble -> Valence 16:30 17:45 17.60
                17525 Grenoble -> Valence 16:55 17:55 19.36
                17526 Grenoble -> Valence 17:30 18:46 17.60
                17528 Grenoble -> Valence 18:30 19:45 14.08
                86181 Valence -> Montelimar 12:30 12:56 7.84
                86183 Valence -> Montelimar 14:10 14:30 10.78
                86187 Valence -> Montelimar 16:30 16:56 9.80
                86174 Montelimar -> Valence 06:30 06:55 9.80
                86175 Montelimar -> Valence 07:10 07:30 10.78
                86177 Montelimar -> Valence 07:30 07:55 9.80
                86178 Montelimar -> Valence 08:00 08:25 9.80
                86179 Montelimar -> Valence 08:30 08:55 7.84
                9862 Valence -> Paris Gare de Lyon 15:15 17:49 87.60
                6194 Valence -> Paris Gare de Lyon 16:15 19:15 92.00
                6208 Valence -> Paris Gare de Lyon 17:15 19:53 92.80
                6035 Paris Gare de Lyon -> Valence 07:41 10:11 90.40
                9713 Paris Gare de Lyon -> Valence 10:07 12:19 90.00
                6063 Paris Gare de Lyon -> Valence 10:07 13:15 92.20
                """);
    }

    @Test
    void answersTheFourQuestionsOverRest() {
        assertThat(table(get(seed, "/trains?size=1").get("trains")))
                .isEqualTo("17564 Valence -> Grenoble 06:15 07:31 14.08\n");

        JsonNode next = get(seed, "/trains/next?from=paris+gare+de+lyon&to=valence&at=6:00");
        assertThat(next.get("number").asInt()).isEqualTo(6035);
        assertThat(next.get("nextDay").asBoolean()).isFalse();
        JsonNode tomorrow = get(seed, "/trains/next?from=Paris&to=Valence&at=10:08");
        assertThat(tomorrow.get("number").asInt()).isEqualTo(6035);
        assertThat(tomorrow.get("nextDay").asBoolean()).isTrue();

        JsonNode slot = get(seed, "/trains/search?from=Grenoble&to=Valence&after=16:30&before=18:30");
        assertThat(table(slot.get("trains"))).isEqualTo("""
                17524 Grenoble -> Valence 16:30 17:45 17.60
                17525 Grenoble -> Valence 16:55 17:55 19.36
                17526 Grenoble -> Valence 17:30 18:46 17.60
                17528 Grenoble -> Valence 18:30 19:45 14.08
                """);
        assertThat(slot.get("cheapest").asInt()).isEqualTo(17528);
        assertThat(slot.get("fastest").asInt()).isEqualTo(17525);
        assertThat(slot.get("trains").get(1).get("minutes").asInt()).isEqualTo(60);

        JsonNode all = get(seed, "/trains/search?from=paris+gare+de+lyon&to=valence&sort=price");
        assertThat(table(all.get("trains"))).isEqualTo("""
                9713 Paris Gare de Lyon -> Valence 10:07 12:19 90.00
                6035 Paris Gare de Lyon -> Valence 07:41 10:11 90.40
                6063 Paris Gare de Lyon -> Valence 10:07 13:15 92.20
                """);
        assertThat(all.get("cheapest").asInt()).isEqualTo(9713);
        assertThat(all.get("fastest").asInt()).isEqualTo(9713);
    }

    @Test
    void answersTheFourOptionsOverTcp() throws IOException {
        try (TrainSocket client = new TrainSocket(seed)) {
            client.asks('0');
            assertThat(client.hearsNumber()).isEqualTo(21);
            assertThat(client.hearsLine())
                    .isEqualTo("17564;Valence;Grenoble;6:15;7:31;17.60;REDUC")
                    .hasSize(44);
            for (int left = 20; left > 0; left--) {
                assertThat(client.hearsLine())
                        .containsPattern("^\\d+;[\\w ]+;[\\w ]+;\\d+:\\d\\d;\\d+:\\d\\d;[\\d.]+;");
            }

            assertThat(client.asks('1', "Paris Gare de Lyon", "Valence", "6:00").hearsLine())
                    .isEqualTo("6035;Paris Gare de Lyon;Valence;7:41;10:11;113.00;REDUC");
            assertThat(client.asks('1', "Montelimar", "Paris Gare de Lyon", "6:00")
                            .hearsLine())
                    .isEmpty();
            assertThat(client.asks('2', "Grenoble", "Valence", "16:30", "18:30").hearsLines())
                    .containsExactly(
                            "17524;Grenoble;Valence;16:30;17:45;17.60;",
                            "17525;Grenoble;Valence;16:55;17:55;17.60;SUPPL",
                            "17526;Grenoble;Valence;17:30;18:46;17.60;",
                            "17528;Grenoble;Valence;18:30;19:45;17.60;REDUC");
            assertThat(client.asks('3', "paris gare de lyon", "valence").hearsLines())
                    .containsExactly(
                            "6035;Paris Gare de Lyon;Valence;7:41;10:11;113.00;REDUC",
                            "9713;Paris Gare de Lyon;Valence;10:07;12:19;90.00;",
                            "6063;Paris Gare de Lyon;Valence;10:07;13:15;92.20;");
            assertThat(client.asks((char) 0xFF).hearsTheEnd()).isZero();
        }
    }

    @Test
    void changesTrainsInValence() {
        JsonNode page = get(seed, "/journeys?from=Grenoble&to=Paris&date=2026-03-14&departAfter=6:00&limit=1");
        List<JsonNode> there = new ArrayList<>();
        for (int day = 14; day < 18; day++) {
            JsonNode journey = page.get("journeys").get(0);
            assertThat(journey.get("departure").asString()).isEqualTo("2026-03-%dT18:30:00+01:00", day);
            assertThat(journey.get("arrival").asString()).isEqualTo("2026-03-%dT17:49:00+01:00", day + 1);
            assertThat(journey.get("price").asString()).isEqualTo("101.68");
            assertThat(journey.get("changes").asInt()).isEqualTo(1);
            assertThat(journey.get("legs").get(0).get("train").asInt()).isEqualTo(17528);
            assertThat(journey.get("legs").get(0).at("/to/name").asString()).isEqualTo("Valence");
            assertThat(journey.get("legs").get(1).get("train").asInt()).isEqualTo(9862);
            there.add(page.get("journeys"));
            page = get(seed, "/journeys?cursor=" + page.get("later").asString());
        }
        List<JsonNode> back = new ArrayList<>();
        for (int pages = 0; pages < 4; pages++) {
            page = get(seed, "/journeys?cursor=" + page.get("earlier").asString());
            back.addFirst(page.get("journeys"));
        }
        assertThat(back).isEqualTo(there);
    }

    @Test
    void saysWhatIsMeantByAMistypedStation() {
        Rest.Answer answer = Rest.get(seed.http("/journeys?from=Grenobel&to=Paris"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code").asString()).isEqualTo("UNKNOWN_STATION");
        assertThat(answer.json().at("/suggestions/0/name").asString()).isEqualTo("Grenoble");
        assertThat(get(seed, "/stations?q=val").at("/stations/0/name").asString())
                .isEqualTo("Valence");
    }

    @Test
    void servesARealFeed() throws IOException {
        JsonNode timetable = get(caltrain, "/timetable");
        assertThat(timetable.get("trains").asInt()).isEqualTo(252);
        assertThat(timetable.get("lastDay").asString()).isEqualTo("2019-08-31");

        JsonNode answer =
                get(caltrain, "/journeys?from=San+Francisco+Caltrain&to=San+Jose+Caltrain&departAfter=7:00&limit=3");
        assertThat(answer.get("currency").asString()).isEqualTo("USD");
        assertThat(answer.get("journeys").size()).isEqualTo(3);
        answer.get("journeys").forEach(journey -> {
            assertThat(journey.get("departure").asString())
                    .startsWith("2019-08-28T")
                    .endsWith("-07:00");
            assertThat(journey.get("price").asString()).isEqualTo("7.75");
        });

        try (TrainSocket client = new TrainSocket(caltrain)) {
            assertThat(client.asks('1', "San Francisco Caltrain", "22nd Street Caltrain", "7:00")
                            .hearsLine())
                    .matches("\\d+;San Francisco Caltrain;22nd Street Caltrain;7:\\d\\d;7:\\d\\d;2\\.50;");
            assertThat(client.asks('3', "San Francisco Caltrain", "Gilroy Caltrain")
                            .hearsLines())
                    .as("Wednesday, over both")
                    .hasSameSizeAs(get(caltrain, "/trains/search?from=San+Francisco+Caltrain&to=Gilroy+Caltrain")
                            .get("trains"))
                    .isNotEmpty();
        }
    }

    @Test
    void endsWhenToldToWhoeverIsConnected() throws IOException {
        Service ending = new Service("train-service", HOME.resolve("ending"))
                .with("salon.service.password", "only-for-this-test-0123456789")
                .start()
                .awaitHealthy();
        get(ending, "/trains");
        try (TrainSocket silent = new TrainSocket(ending);
                TrainSocket answered = new TrainSocket(ending);
                TrainSocket asking = new TrainSocket(ending)) {
            assertThat(answered.asks('0').hearsLines()).hasSize(21);
            asking.asks('1', "Grenoble");

            assertThat(ending.stop()).as("as after any SIGTERM").isEqualTo(128 + 15);

            assertThat(silent.hearsTheEnd()).isZero();
            assertThat(answered.hearsTheEnd()).isZero();
            assertThat(asking.hearsTheEnd()).isZero();
        }
        assertThat(Files.readString(ending.log())).doesNotContain("ERROR").doesNotContain("WARN");
    }

    private static JsonNode get(Service trains, String path) {
        Rest.Answer answer = Rest.get(trains.http(path));
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** As the seed's client shows them. */
    private static String table(JsonNode trains) {
        return trains.valueStream()
                .map(train -> "%s %s -> %s %s %s %s\n"
                        .formatted(
                                train.get("number").asInt(),
                                train.get("from").asString(),
                                train.get("to").asString(),
                                train.get("departure").asString(),
                                train.get("arrival").asString(),
                                train.get("price").asString()))
                .collect(Collectors.joining());
    }
}
