package salon.chat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The commands that ask other services: what is asked, what is answered, and that nothing over there does any harm here. */
@SpringBootTest(
        classes = RemoteCommandsTests.AllCommands.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"salon.commands.patience=1s", "salon.commands.at-once=2"})
@ExtendWith(OutputCaptureExtension.class)
class RemoteCommandsTests {

    private static final StubPeer peer = new StubPeer();

    private static final String TRAIN = """
            {"number":17564,"from":"Valence","to":"Grenoble","departure":"06:15","arrival":"07:31","minutes":76,
             "price":"14.08","basePrice":"17.60","flag":"REDUC","date":"2026-03-15","nextDay":%s}""";
    private static final String PLAYER = """
            {"publicId":"alice","games":5,"victories":2,"defeats":2,"draws":1,"streak":%d,"rating":1550,"perGame":[]}""";
    private static final String GAME = """
            {"code":"K7Q2MX","game":"tic-tac-toe","host":"alice","status":"OPEN","parameters":{"seats":2},
             "webSocketUrl":"ws://localhost:8082/games/K7Q2MX"}""";

    @Configuration
    @ComponentScan({"salon.chat.command", "salon.chat.train", "salon.chat.stats", "salon.chat.manager"})
    @EnableFeignClients("salon.chat")
    @ImportAutoConfiguration({
        FeignAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class AllCommands {

        @Bean
        Clock clock() {
            return Clock.systemDefaultZone();
        }
    }

    @Autowired
    private Commands commands;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        Stream.of("trains", "stats", "manager").forEach(name -> properties.add("salon." + name + ".url", peer::url));
    }

    @AfterEach
    void peerIsThere() {
        peer.reset();
    }

    /** Each command, what its service says, and who is meant by it. */
    static Stream<Arguments> each() {
        return Stream.of(
                Arguments.of("trains Valence Grenoble 16:30", TRAIN.formatted(false), "The trains"),
                Arguments.of("stats alice", PLAYER.formatted(1), "The statistics"),
                Arguments.of("play tic-tac-toe", GAME, "The games"));
    }

    // The trains.

    @Test
    void tellsTheNextTrain() {
        peer.answer(TRAIN.formatted(false));
        assertThat(run("trains Valence Grenoble 16:30"))
                .isEqualTo(new Answer.Told("Train 17564: Valence 06:15 - Grenoble 07:31, price 14.08"));
        assertThat(peer.requests())
                .extracting(StubPeer.Request::line)
                .containsExactly("GET /trains/next?from=Valence&to=Grenoble&at=16%3A30");
    }

    @Test
    void tellsTheFirstTrainOfTheNextDay() {
        peer.answer(TRAIN.formatted(true));
        assertThat(run("trains Valence Grenoble"))
                .isEqualTo(new Answer.Told(
                        "Train 17564: Valence 06:15 - Grenoble 07:31, next day (2026-03-15), price 14.08"));
        assertThat(peer.requests())
                .extracting(StubPeer.Request::line)
                .containsExactly("GET /trains/next?from=Valence&to=Grenoble");
    }

    @Test
    void tellsATrainWithoutAPriceAndOneWithACurrency() {
        String train = """
                {"number":"TER\\n1","from":"A","to":"B","departure":"1:00","arrival":"2:00","nextDay":false,"price":%s}""";
        peer.answer(train.formatted("null"));
        assertThat(run("trains A B")).isEqualTo(new Answer.Told("Train TER 1: A 1:00 - B 2:00"));
        peer.answer(train.formatted("\"3.50\",\"currency\":\"USD\""));
        assertThat(run("trains A B")).isEqualTo(new Answer.Told("Train TER 1: A 1:00 - B 2:00, price 3.50 USD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"St-Étienne & Co\" \"a=b?c#d\" | St-Étienne & Co | a=b?c#d",
                "100%25 a%41 | 100%25 | a%41",
                "a+b {x} | a+b | {x}",
                "../../players ;/x | ../../players | ;/x"
            })
    void asksForAStationAsItWasWritten(String arguments, String from, String to) {
        peer.answer(TRAIN.formatted(false));
        assertThat(run("trains " + arguments)).isInstanceOf(Answer.Told.class);
        URI asked = URI.create(peer.requests().getFirst().line().substring("GET ".length()));
        assertThat(asked.getPath()).isEqualTo("/trains/next");
        Map<String, String> query =
                UriComponentsBuilder.fromUri(asked).build().getQueryParams().toSingleValueMap();
        assertThat(query.keySet()).containsExactly("from", "to");
        assertThat(UriUtils.decode(query.get("from"), "UTF-8")).isEqualTo(from);
        assertThat(UriUtils.decode(query.get("to"), "UTF-8")).isEqualTo(to);
    }

    @Test
    void passesOnWhyThereIsNoTrain() {
        peer.refuse(404, """
                {"status":404,"code":"UNKNOWN_STATION","detail":"from is no station that is known here: Valense.",
                 "suggestions":[{"id":"valence","name":"Valence"},{"id":"v2","name":"Valence TGV"}]}""");
        assertThat(run("trains Valense Grenoble"))
                .isEqualTo(new Answer.Refused(
                        "TRAINS",
                        "from is no station that is known here: Valense. Suggestions: Valence, Valence TGV."));
        peer.refuse(422, """
                {"status":422,"code":"SAME_STATION","detail":"name two\\n different\\u0007 stations."}""");
        assertThat(run("trains Valence Valence"))
                .isEqualTo(new Answer.Refused("TRAINS", "name two different stations."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " Valence", " Valence Grenoble 16:30 now", " \"Valence Grenoble"})
    void saysHowToAskForATrain(String arguments) {
        assertThat(run("trains" + arguments))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.sentence()).startsWith("Expected two stations"));
        assertThat(peer.requests()).isEmpty();
    }

    // The statistics.

    @ParameterizedTest
    @CsvSource({"0, none", "3, 3 won", "-2, 2 lost"})
    void tellsHowSomebodyHasPlayed(int streak, String shown) {
        peer.answer(PLAYER.formatted(streak));
        assertThat(run("stats alice"))
                .isEqualTo(new Answer.Told("alice: 5 games, 2 won, 2 lost, 1 drawn, rating 1550, streak: " + shown));
        assertThat(peer.requests()).extracting(StubPeer.Request::line).containsExactly("GET /players/alice");
    }

    @Test
    void tellsWhoAsksOfThemselves() {
        peer.answer(PLAYER.formatted(0));
        assertThat(run(new Caller("Zoë", null), "stats")).isInstanceOf(Answer.Told.class);
        assertThat(peer.requests()).extracting(StubPeer.Request::line).containsExactly("GET /players/Zo%C3%AB");
        assertThat(run(new Caller(null, null), "stats"))
                .isEqualTo(new Answer.Refused(
                        "STATS", "Expected a player, such as /stats alice, as you have no name yet."));
    }

    @Test
    void knowsNothingOfWhoNeverPlayed() {
        peer.refuse(404, """
                {"status":404,"code":"UNKNOWN_PLAYER","detail":"No result of bob is known here."}""");
        assertThat(run("stats bob")).isEqualTo(new Answer.Told("No game of bob has been counted yet."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice/results",
                "..",
                "%2e%2e",
                "alice?x=1",
                "a b",
                "-alice",
                "aliceandbobandcarolanddaveanderins"
            })
    void asksOnlyForWhatCanBeAPlayer(String name) {
        assertThat(run("stats " + name)).isInstanceOf(Answer.Refused.class);
        assertThat(peer.requests()).isEmpty();
    }

    // The games.

    @Test
    void createsAGameAndTellsEveryone() {
        peer.answer(201, "application/json", GAME);
        assertThat(run("play tic-tac-toe"))
                .isEqualTo(new Answer.Announced(
                        "alice plays tic-tac-toe: join K7Q2MX at ws://localhost:8082/games/K7Q2MX"));
        assertThat(peer.requests())
                .containsExactly(new StubPeer.Request(
                        "POST /games", "{\"publicId\":\"alice\",\"parameters\":{\"game\":\"tic-tac-toe\"}}"));
    }

    @Test
    void passesOnTheParametersWithTheirTypes() {
        peer.answer(201, "application/json", GAME);
        run("play nim seats=3 turnSeconds=60 visibility=private heaps=3,4,5 last=loses misere=true bet=1.5"
                + " title=\"a b\" code=007x empty=");
        assertThat(peer.requests().getFirst().body()).isEqualTo("""
                        {"publicId":"alice","parameters":{"game":"nim","seats":3,"turnSeconds":60,"visibility":"private",\
                        "options":{"heaps":[3,4,5],"last":"loses","misere":true,"bet":1.5,"title":"a b","code":"007x","empty":""}}}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " tic-tac-toe seats", " nim =3", " nim seats=2 seats=3", " nim a=1 a=1", " \"nim"})
    void saysHowToAskForAGame(String arguments) {
        assertThat(run("play" + arguments))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.sentence()).startsWith("Expected a game"));
        assertThat(peer.requests()).isEmpty();
    }

    @Test
    void createsNoGameForNobody() {
        assertThat(run(new Caller(null, null), "play tic-tac-toe"))
                .isEqualTo(new Answer.Refused("PLAY", "Expected your name first: a game has a host."));
        assertThat(peer.requests()).isEmpty();
    }

    @Test
    void passesOnWhyThereIsNoSuchGame() {
        peer.refuse(422, """
                {"status":422,"code":"BAD_SEATS","detail":"tic-tac-toe is for 2 players; parameters.seats was 9."}""");
        assertThat(run("play tic-tac-toe seats=9"))
                .isEqualTo(new Answer.Refused("PLAY", "tic-tac-toe is for 2 players; parameters.seats was 9."));
    }

    // All of them.

    @ParameterizedTest
    @MethodSource("each")
    void saysThatTheServiceIsAwayAndThatItIsBack(String line, String answer, String who, CapturedOutput log) {
        peer.goAway();
        assertAway(run(line), who);
        peer.reset();
        peer.answer(answer);
        assertThat(run(line)).isNotInstanceOf(Answer.Refused.class);
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @MethodSource("each")
    void waitsForASilentServiceElsewhereAndNotForEver(String line, String answer, String who, CapturedOutput log) {
        peer.keepSilent();
        CompletableFuture<Answer> waiting = ask(line);
        assertThat(waiting).isNotDone();
        assertAway(waiting.join(), who);
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @MethodSource("each")
    void refusesWhatIsTooMuchAtOnce(String line, String answer, String who) {
        peer.keepSilent();
        List<CompletableFuture<Answer>> waiting = List.of(ask(line), ask(line));
        CompletableFuture<Answer> tooMany = ask(line);
        assertThat(tooMany)
                .isCompletedWithValueMatching(refused -> refused instanceof Answer.Refused(String word, String sentence)
                        && sentence.equals(who + " are asked by too many at the moment; try again."));
        waiting.forEach(CompletableFuture::join);

        // Whoever was given up has left, although nobody over there has answered yet.
        peer.answer(answer);
        await().until(() -> !(run(line) instanceof Answer.Refused));
    }

    @ParameterizedTest
    @MethodSource("each")
    void takesNonsenseForAbsence(String line, String answer, String who, CapturedOutput log) {
        Map<String, String> nonsense = Map.of(
                "",
                "application/json",
                "null",
                "application/json",
                "{}",
                "application/json",
                "[1]",
                "application/json",
                "{\"number\":",
                "application/json",
                "<html>hello</html>",
                "text/html");
        nonsense.forEach((body, type) -> {
            peer.answer(200, type, body);
            assertAway(run(line), who);
            peer.answer(404, type, body);
            assertAway(run(line), who);
        });
        peer.refuse(500, "{\"status\":500,\"detail\":\"at org.secret.Inside(Inside.java:7)\"}");
        assertAway(run(line), who);
        peer.answer(204, "application/json", "");
        assertAway(run(line), who);
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @MethodSource("each")
    void readsNoAnswerWithoutEnd(String line, String answer, String who) {
        List<Answer> answers = new ArrayList<>();
        for (int status : new int[] {200, 422}) {
            peer.neverEnd(status, "{\"detail\":\"", "x");
            answers.add(run(line));
            await().until(() -> peer.kept() == 0);
            peer.neverEnd(status, "{", " ");
            answers.add(run(line));
            await().until(() -> peer.kept() == 0);
        }
        assertThat(answers).hasSize(4).allSatisfy(refused -> assertAway(refused, who));
    }

    @ParameterizedTest
    @MethodSource("each")
    void readsNoMoreThanWhatMakesALine(String line, String answer, String who) {
        peer.answer(answer + " ".repeat(PeerAnswers.LONGEST - answer.length()));
        assertThat(run(line)).isNotInstanceOf(Answer.Refused.class);
        peer.answer(" ".repeat(PeerAnswers.LONGEST) + answer);
        assertAway(run(line), who);
        peer.refuse(422, " ".repeat(PeerAnswers.LONGEST) + "{\"detail\":\"This is not read.\"}");
        assertAway(run(line), who);
    }

    private static void assertAway(Answer answer, String who) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.sentence()).isEqualTo(who + " are away at the moment; try again."));
    }

    private Answer run(String line) {
        return run(new Caller("alice", "salon"), line);
    }

    private Answer run(Caller caller, String line) {
        return commands.run(caller, line).toCompletableFuture().join();
    }

    private CompletableFuture<Answer> ask(String line) {
        return commands.run(new Caller("alice", "salon"), line).toCompletableFuture();
    }
}
