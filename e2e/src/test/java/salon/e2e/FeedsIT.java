package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A timetable that changes, and one that is damaged, while people ask; and the starts that must not succeed. */
class FeedsIT {

    private static final Path HOME = Path.of("target", "feeds").toAbsolutePath();
    private static final String PASSWORD = "only-for-this-test-0123456789";
    private static final String CHEAPER = "9713;Paris Gare de Lyon;Valence;10:07;12:19;90.00;";
    private static final String DEARER = "9713;Paris Gare de Lyon;Valence;10:07;12:19;95.50;";

    private final Path feed = HOME.resolve("sncf.txt");
    private String seed = "";
    private Service trains;

    @BeforeEach
    void copyTheSeedsTimetable() throws IOException {
        Prepared.once();
        Salon.delete(HOME);
        Files.createDirectories(HOME);
        seed = Files.readString(Path.of("../train-service/src/main/resources/sncf.txt"));
        Files.writeString(feed, seed);
        trains = trains().with("salon.timetable.watch", "100ms");
    }

    @AfterEach
    void end() {
        trains.kill();
    }

    @Test
    void changesTheTimetableWithoutAPauseAndKeepsTheOldOneWhenTheNewOneIsBad() throws Exception {
        trains.start().awaitHealthy();
        String before = timetable().get("generation").asString();
        String cursor = get("/journeys?from=Grenoble&to=Paris&date=2026-03-14&departAfter=6:00")
                .get("later")
                .asString();
        Set<String> overRest = ConcurrentHashMap.newKeySet();
        Set<String> overTcp = ConcurrentHashMap.newKeySet();
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> browsing = people.submit(() -> {
                while (!enough.get()) {
                    JsonNode answer = get("/trains/search?from=Paris&to=Valence&after=10:00&sort=duration");
                    overRest.add(answer.get("generation").asString() + " "
                            + answer.at("/trains/0/price").asString());
                }
            });
            Future<?> asking = people.submit(() -> {
                try (TrainSocket client = new TrainSocket(trains)) {
                    while (!enough.get()) {
                        overTcp.add(client.asks('3', "Paris", "Valence")
                                .hearsLines()
                                .get(1));
                        assertThat(client.asks('0').hearsLines()).hasSize(21);
                    }
                }
                return null;
            });

            await().until(() -> !overRest.isEmpty() && !overTcp.isEmpty());
            Files.writeString(feed, seed.replace(CHEAPER, DEARER));
            awaitGenerationOtherThan(before);
            String after = timetable().get("generation").asString();
            Rest.Answer old = Rest.get(trains.http("/journeys?cursor=" + cursor));
            assertThat(old.status()).isEqualTo(410);
            assertThat(old.json().get("code").asString()).isEqualTo("OLD_CURSOR");
            assertThat(old.json().get("generation").asString()).isEqualTo(after);
            await().until(() -> overRest.size() > 1 && overTcp.size() > 1);

            Files.writeString(feed, seed.replace("17568;Valence;Grenoble;7:15", "17568;Valence;Grenoble;7:75"));
            await().until(() -> !timetable().get("lastRefusal").isNull());
            assertThat(timetable().get("generation").asString()).isEqualTo(after);
            assertThat(timetable().at("/lastRefusal/faults/0/line").asInt()).isEqualTo(3);

            assertThat(Rest.post(trains.http("/timetable/reload"), "").status()).isEqualTo(401);
            Rest.Answer refused = Rest.postAs("salon", PASSWORD, trains.http("/timetable/reload"), "");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/faults/0/file").asString()).isEqualTo("sncf.txt");
            assertThat(refused.json().at("/faults/0/line").asInt()).isEqualTo(3);
            assertThat(refused.json().at("/faults/0/reason").asString()).contains("7:75");
            assertThat(Files.readString(trains.log())).contains("sncf.txt, line 3: ");

            Files.writeString(feed, seed);
            awaitGenerationOtherThan(after);
            assertThat(timetable().get("generation").asString())
                    .as("what is in the feed makes it, not when it was read")
                    .isEqualTo(before);
            assertThat(timetable().get("lastRefusal").isNull()).isTrue();
            get("/journeys?cursor=" + cursor);

            enough.set(true);
            browsing.get();
            asking.get();
            assertThat(overRest).containsExactlyInAnyOrder(before + " 90.00", after + " 95.50");
            assertThat(overTcp).containsExactlyInAnyOrder(CHEAPER, DEARER);
        } finally {
            enough.set(true);
        }
    }

    @Test
    void doesNotStartWithABadFeedOrATakenPortAndSaysWhy() throws IOException {
        trains.start();
        Path damaged = HOME.resolve("damaged.txt");
        Files.writeString(damaged, seed.replace("17568;Valence;Grenoble;7:15", "17568;Valence;Grenoble;7:75"));
        Service bad = trains().with("salon.timetable.feed", damaged).start();

        assertThat(bad.awaitEnd()).isEqualTo(1);
        assertThat(Files.readString(bad.log()))
                .containsPattern("\n {2}damaged\\.txt, line 3: .*7:75")
                .contains("salon.timetable.feed")
                .doesNotContain("\tat ");

        trains.awaitHealthy();
        Service late = trains().with("salon.tcp.port", trains.tcpPort()).start();

        assertThat(late.awaitEnd()).isEqualTo(1);
        assertThat(Files.readString(late.log()))
                .contains("Port " + trains.tcpPort() + " cannot be listened on")
                .contains("salon.tcp.port")
                .doesNotContain("\tat ");
        try (TrainSocket client = new TrainSocket(trains)) {
            assertThat(client.asks('0').hearsLines()).hasSize(21);
        }
    }

    private Service trains() {
        return new Service("train-service", HOME)
                .with("salon.service.password", PASSWORD)
                .with("salon.timetable.feed", feed);
    }

    private void awaitGenerationOtherThan(String generation) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !timetable().get("generation").asString().equals(generation));
    }

    private JsonNode timetable() {
        return get("/timetable");
    }

    private JsonNode get(String path) {
        Rest.Answer answer = Rest.get(trains.http(path));
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }
}
