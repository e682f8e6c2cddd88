package salon.stats;

import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Results arriving every way they can, counted exactly once each. The same on every database that Salon runs on. */
abstract class RecordingTests extends RunningService {

    @Test
    void countsAGameFromItsFirstResultToItsClosure() throws Exception {
        String code = newCode();
        List<String> players = List.of("anna-" + code, "ben-" + code);

        assertThat(post(code, players.get(0), "VICTORY", "nim", players).status())
                .isEqualTo(201);
        assertThat(get("/games/" + code + "/results").<Boolean>at("$.complete")).isFalse();
        assertThat(get("/players/" + players.get(0)).<Integer>at("$.victories")).isEqualTo(1);
        assertThat(outbox(code)).isZero();

        assertThat(post(code, players.get(1), "DEFEAT", "nim", players).status())
                .isEqualTo(201);
        Answer game = get("/games/" + code + "/results");
        assertThat(game.<Boolean>at("$.complete")).isTrue();
        assertThat(game.<Integer>at("$.results[0].ratingAfter")).isEqualTo(1662);
        assertThat(game.<Integer>at("$.results[1].ratingAfter")).isEqualTo(1338);
        assertThat(get("/players/" + players.get(0)).<Integer>at("$.rating")).isEqualTo(1662);
        assertThat(get("/players/" + players.get(1) + "/results?game=nim").<Integer>at("$.results[0].ratingBefore"))
                .isEqualTo(1500);
        await().untilAsserted(() -> assertThat(manager.closuresOf(code)).isOne());
    }

    @Test
    void saysInWhichOrderGamesWereRatedThatEndedAtTheSameTime() {
        List<String> players = List.of("anna-" + newCode(), "ben-" + newCode());
        List<String> codes = List.of(newCode(), newCode(), newCode(), newCode());
        for (String code : codes) {
            post(code, players.get(0), "VICTORY", "nim", players);
            post(code, players.get(1), "DEFEAT", "nim", players);
        }

        List<Map<String, Object>> results =
                get("/players/" + players.get(0) + "/results").at("$.results");

        assertThat(results.stream()
                        .sorted(Comparator.comparing(
                                result -> Instant.parse(result.get("ratedAt").toString()))))
                .extracting(result -> result.get("code"))
                .containsExactlyElementsOf(codes);
    }

    @Test
    void changesNothingWhenTheSameComesAgain() {
        String code = newCode();
        List<String> players = List.of("anna-" + code, "ben-" + code);
        post(code, players.get(0), "DRAW", "nim", players);
        post(code, players.get(1), "DRAW", "nim", players);
        String before = get("/players/" + players.get(0)).body();

        assertThat(post(code.toLowerCase(), players.get(0), "DRAW", "nim", players.reversed())
                        .status())
                .isEqualTo(200);

        assertThat(get("/players/" + players.get(0)).body()).isEqualTo(before);
    }

    @Test
    void refusesAContradictionAndChangesNothing() {
        String code = newCode();
        List<String> players = List.of("anna-" + code, "ben-" + code);
        post(code, players.get(0), "VICTORY", "nim", players);

        Answer outcome = post(code, players.get(0), "DEFEAT", "nim", players);
        Answer game = post(code, players.get(1), "DEFEAT", "chess", players);
        Answer others = post(code, players.get(1), "DEFEAT", "nim", List.of(players.get(1), "carol"));

        assertThat(List.of(outcome.status(), game.status(), others.status())).containsOnly(409);
        assertThat(outcome.<String>at("$.detail")).endsWith("is VICTORY, not DEFEAT.");
        assertThat(get("/players/" + players.get(0)).<Integer>at("$.games")).isEqualTo(1);
        assertThat(get("/players/" + players.get(1)).status()).isEqualTo(404);
    }

    @Test
    void countsEachResultOnceWhenAllOfAGameArriveAtOnceAndTwice() throws Exception {
        String code = newCode();
        List<String> players = List.of("a-" + code, "b-" + code, "c-" + code, "d-" + code, "e-" + code, "f-" + code);
        List<Callable<Answer>> posts = new ArrayList<>();
        for (String player : players) {
            String outcome = player.startsWith("a") ? "VICTORY" : "DEFEAT";
            posts.addAll(Collections.nCopies(3, () -> post(code, player, outcome, "nim", players)));
        }

        Map<Integer, Long> answers = atOnce(posts);

        assertThat(answers).containsExactlyInAnyOrderEntriesOf(Map.of(201, 6L, 200, 12L));
        for (String player : players) {
            assertThat(get("/players/" + player).<Integer>at("$.games")).isEqualTo(1);
        }
        await().untilAsserted(() -> assertThat(outbox(code)).isZero());
        assertThat(manager.closuresOf(code)).isOne();
    }

    @Test
    void letsOneOfTwoContradictionsWin() throws Exception {
        String code = newCode();
        String player = "anna-" + code;

        Map<Integer, Long> answers = atOnce(List.of(
                () -> post(code, player, "VICTORY", "nim", List.of(player)),
                () -> post(code, player, "DEFEAT", "nim", List.of(player))));

        assertThat(answers).containsOnlyKeys(201, 409);
        assertThat(get("/players/" + player).<Integer>at("$.games")).isEqualTo(1);
    }

    @Test
    void neitherDeadlocksNorLosesAnUpdateWhenManyGamesOfTheSamePlayersEndAtOnce() throws Exception {
        int games = 40;
        String suffix = newCode();
        List<String> players = List.of("a-" + suffix, "b-" + suffix, "c-" + suffix);
        List<Callable<Answer>> posts = new ArrayList<>();
        for (int i = 0; i < games; i++) {
            String code = newCode();
            List<String> order = new ArrayList<>(players);
            Collections.shuffle(order);
            String winner = order.getFirst();
            order.forEach(player ->
                    posts.add(() -> post(code, player, player.equals(winner) ? "VICTORY" : "DEFEAT", "nim", order)));
        }
        Collections.shuffle(posts);

        Map<Integer, Long> answers = atOnce(posts);

        assertThat(answers).containsOnlyKeys(201);
        for (String player : players) {
            assertThat(get("/players/" + player).<Integer>at("$.games")).isEqualTo(games);
            assertEachRatingStartedWhereAnotherEnded(player, games);
        }
    }

    @Test
    void recordsABatchAndHoldsUpNobodyForOneThatIsWrong() {
        String code = newCode();
        String other = newCode();
        List<String> players = List.of("anna-" + code, "ben-" + code);
        post(other, players.get(1), "DRAW", "chess", players);

        Answer answer = postAll(List.of(
                json(code, players.get(0), "VICTORY", "nim", players),
                json(other, players.get(1), "VICTORY", "chess", players),
                json(code, players.get(0), "VICTORY", "nim", players),
                json(code, players.get(0), "DEFEAT", "nim", players),
                json(code, players.get(1), "DEFEAT", "go", players),
                json(code, "mallory", "DEFEAT", "nim", players),
                json(other, players.get(0), "DRAW", "chess", players),
                json(code, players.get(1), "DEFEAT", "nim", players)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<List<String>>at("$[*].receipt"))
                .containsExactly(
                        "RECORDED",
                        "REFUSED",
                        "KNOWN_ALREADY",
                        "REFUSED",
                        "REFUSED",
                        "REFUSED",
                        "RECORDED",
                        "RECORDED");
        assertThat(answer.<List<String>>at("$[*].problem.code"))
                .containsExactly("RESULT_CONFLICT", "RESULT_CONFLICT", "RESULT_CONFLICT", "BAD_RESULT");
        assertThat(get("/games/" + code + "/results").<Integer>at("$.results[0].ratingAfter"))
                .isEqualTo(1662);
        assertThat(get("/games/" + other + "/results").<Boolean>at("$.complete"))
                .isTrue();
        assertThat(get("/players/" + players.get(0)).<Integer>at("$.games")).isEqualTo(2);
        assertThat(get("/players/" + players.get(1)).<Integer>at("$.games")).isEqualTo(2);
        await().untilAsserted(() -> assertThat(outbox(code) + outbox(other)).isZero());
        assertThat(List.of(manager.closuresOf(code), manager.closuresOf(other))).containsOnly(1);
    }

    @Test
    void saysInWhichOrderTheGamesOfABatchWereRated() {
        List<String> players = List.of("anna-" + newCode(), "ben-" + newCode());
        List<String> codes = Stream.generate(RunningService::newCode).limit(5).toList();
        List<String> results = new ArrayList<>();
        codes.forEach(code -> results.add(json(code, players.get(0), "VICTORY", "nim", players)));
        codes.forEach(code -> results.add(json(code, players.get(1), "DEFEAT", "nim", players)));

        postAll(results);

        List<Map<String, Object>> rated =
                get("/players/" + players.get(0) + "/results").<List<Map<String, Object>>>at("$.results").stream()
                        .sorted(Comparator.comparing(
                                result -> Instant.parse(result.get("ratedAt").toString())))
                        .toList();
        assertThat(rated).extracting(result -> result.get("code")).containsExactlyElementsOf(codes);
        for (int i = 1; i < rated.size(); i++) {
            assertThat(rated.get(i).get("ratingBefore"))
                    .isEqualTo(rated.get(i - 1).get("ratingAfter"));
        }
    }

    @Test
    void countsEachResultOnceWhenBatchesWithTheSameArriveAtOnceAndAlone() throws Exception {
        String suffix = newCode();
        List<String> players = List.of("a-" + suffix, "b-" + suffix, "c-" + suffix);
        List<String> codes = Stream.generate(RunningService::newCode).limit(15).toList();
        List<Callable<Answer>> posts = new ArrayList<>();
        for (int sender = 0; sender < 4; sender++) {
            List<String> results = new ArrayList<>();
            codes.forEach(code -> players.forEach(player -> results.add(json(code, player, "DRAW", "nim", players))));
            Collections.shuffle(results);
            posts.add(() -> postAll(results.subList(0, 25)));
            posts.add(() -> postAll(results.subList(25, 45)));
        }
        codes.forEach(code -> posts.add(() -> post(code, players.getFirst(), "DRAW", "nim", players)));

        List<Answer> answers = answersAtOnce(posts);

        long recorded = answers.stream()
                .mapToLong(answer -> answer.body().startsWith("[")
                        ? answer.<List<String>>at("$[?(@.receipt=='RECORDED')].receipt")
                                .size()
                        : answer.status() == 201 ? 1 : 0)
                .sum();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).doesNotContain("REFUSED"));
        assertThat(recorded).isEqualTo(45);
        for (String player : players) {
            assertThat(get("/players/" + player).<Integer>at("$.games")).isEqualTo(15);
            assertEachRatingStartedWhereAnotherEnded(player, 15);
        }
        await().untilAsserted(() ->
                assertThat(codes).allSatisfy(code -> assertThat(outbox(code)).isZero()));
    }

    /** Nobody but the two services here, of which one is asked and then the other, so that it is the database that orders them. */
    @Test
    void neitherDeadlocksNorLosesAnUpdateWhenBatchesShareTheirPlayers() throws Exception {
        String suffix = newCode();
        List<String> players = Stream.of("a", "b", "c", "d", "e", "f")
                .map(name -> name + "-" + suffix)
                .toList();
        List<Callable<Answer>> posts = new ArrayList<>();
        for (int batch = 0; batch < 16; batch++) {
            List<String> results = new ArrayList<>();
            for (int game = 0; game < 6; game++) {
                List<String> two = new ArrayList<>(players);
                Collections.shuffle(two);
                List<String> table = two.subList(0, 2);
                String code = newCode();
                String name = game % 2 == 0 ? "nim" : "chess";
                results.add(json(code, table.getFirst(), "VICTORY", name, table));
                results.add(json(code, table.getLast(), "DEFEAT", name, table));
            }
            Collections.shuffle(results);
            posts.add(() -> postAll(results));
        }

        List<Answer> answers = answersAtOnce(posts);

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.<List<String>>at("$[*].receipt"))
                        .hasSize(12)
                        .containsOnly("RECORDED"));
        int counted = players.stream()
                .mapToInt(player -> get("/players/" + player).<Integer>at("$.games"))
                .sum();
        assertThat(counted).isEqualTo(16 * 12);
        Double ends = database.queryForObject(
                "select count(*) from results where public_id like ? and rating_after is not null",
                Double.class,
                "%-" + suffix);
        assertThat(ends).isEqualTo(16 * 12);
    }

    @Test
    void recordsTheOthersWhenABatchFailsWholeBecauseOfOne() {
        String code = newCode();
        String cursed = newCode();
        database.execute(
                "alter table standings add constraint no_" + cursed + " check (public_id <> 'x-" + cursed + "')");
        try {
            Answer answer = postAll(List.of(
                    json(newCode(), "a-" + code, "VICTORY", "nim", List.of("a-" + code)),
                    json(cursed, "x-" + cursed, "VICTORY", "nim", List.of("x-" + cursed)),
                    json(newCode(), "b-" + code, "VICTORY", "nim", List.of("b-" + code))));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.<List<String>>at("$[*].receipt")).containsExactly("RECORDED", "REFUSED", "RECORDED");
            assertThat(answer.<Integer>at("$[1].problem.status")).isEqualTo(500);
            assertThat(get("/players/a-" + code).<Integer>at("$.games")).isEqualTo(1);
            assertThat(get("/players/b-" + code).<Integer>at("$.games")).isEqualTo(1);
            assertThat(get("/games/" + cursed + "/results").status()).isEqualTo(404);
        } finally {
            database.execute("alter table standings drop constraint no_" + cursed);
        }
    }

    /** A lost update would leave two games that began with the same rating. */
    private void assertEachRatingStartedWhereAnotherEnded(String player, int games) {
        List<Double> before = database.queryForList(
                "select rating_before from results where public_id = ? order by 1", Double.class, player);
        List<Double> after = database.queryForList(
                "select rating_after from results where public_id = ? order by 1", Double.class, player);
        Double rating =
                database.queryForObject("select rating from standings where public_id = ?", Double.class, player);
        assertThat(before).hasSize(games).doesNotContainNull();
        before.add(rating);
        after.add(1500.0);
        assertThat(before).containsExactlyInAnyOrderElementsOf(after);
    }

    /** How many answers of each status there were. */
    private static Map<Integer, Long> atOnce(List<Callable<Answer>> posts) throws Exception {
        return answersAtOnce(posts).stream()
                .map(Answer::status)
                .collect(Collectors.groupingBy(identity(), Collectors.counting()));
    }

    private static List<Answer> answersAtOnce(List<Callable<Answer>> posts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(posts.size());
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<Answer> post : posts) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return post.call();
                }));
            }
        }
        return answers.stream().map(Future::resultNow).toList();
    }
}
