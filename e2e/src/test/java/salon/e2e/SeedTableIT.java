package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The customer's table of a game ({@code 001_3a42818619f1e049.txt}), row by row, and those who would cheat it. */
class SeedTableIT {

    private static Salon salon;

    @BeforeAll
    static void start() {
        salon = new Salon("seed-table").start();
    }

    @AfterAll
    static void stop() {
        salon.close();
    }

    @Test
    void playsTheTableRowByRow() {
        // Client 1 -> Gestion de Partie: ID publique + paramètres de la partie
        Rest.Answer created = Rest.post(
                salon.manager.http("/games"), "{\"publicId\":\"alice\",\"parameters\":{\"game\":\"tic-tac-toe\"}}");
        // Client 1 <- Gestion de Partie: code de la partie
        assertThat(created.status()).isEqualTo(201);
        String code = created.json().get("code").asString();
        assertThat(code).matches("[ABCDEFGHJKMNPQRSTVWXYZ2-9]{6}");
        String url = created.json().get("webSocketUrl").asString();

        // Client 1 -> Serveur Partie: ID publique + ID privée; <- infos du salon
        Hand alice = new Hand("alice", url).connects();
        assertThat(alice.hears("lobby").get("status").asString()).isEqualTo("waiting");
        // Client 2 -> Serveur Partie: ID publique + ID privée; infos du salon to client 1 and to client 2
        Hand bob = new Hand("bob", url).connects();
        for (Hand each : new Hand[] {alice, bob}) {
            JsonNode lobby = each.hears("lobby");
            assertThat(lobby.get("status").asString()).isEqualTo("playing");
            assertThat(lobby.get("players").size()).isEqualTo(2);
            assertThat(lobby.get("turn").get(0).asString()).isEqualTo("alice");
        }

        // Client # -> ID publique + action; update to client # and to client @
        int seq = 3;
        for (String move : new String[] {"alice 0", "bob 3", "alice 1", "bob 4"}) {
            String[] words = move.split(" ");
            (words[0].equals("alice") ? alice : bob).plays("{'cell':%s}".formatted(words[1]));
            seq++;
            for (Hand each : new Hand[] {alice, bob}) {
                JsonNode update = each.hears("update");
                assertThat(update.get("seq").asInt()).isEqualTo(seq);
                assertThat(update.get("by").asString()).isEqualTo(words[0]);
                assertThat(update.get("status").asString()).isEqualTo("playing");
            }
        }
        // the last action: + statut de victoire client #, + statut de défaite client @
        alice.plays("{'cell':2}");
        assertThat(alice.hears("update").get("status").asString()).isEqualTo("victory");
        assertThat(bob.hears("update").get("status").asString()).isEqualTo("defeat");

        // Client # -> déconnexion; Serveur stats <- ID publique + statut + code
        alice.leaves();
        assertThat(alice.hearsTheEnd().code()).isEqualTo(1000);
        assertThat(alice.heard().getLast().get("type").asString()).isEqualTo("bye");
        await().until(() ->
                Rest.get(salon.stats.http("/games/" + code + "/results")).status() == 200);
        JsonNode first = salon.results(code);
        assertThat(first.get("complete").asBoolean()).isFalse();
        assertThat(first.get("results").size()).isEqualTo(1);
        assertThat(first.get("results").get(0).get("publicId").asString()).isEqualTo("alice");
        assertThat(first.get("results").get(0).get("outcome").asString()).isEqualTo("VICTORY");
        assertThat(salon.status(code)).isEqualTo("OPEN");

        // Client @ -> déconnexion; Serveur stats <- its result; Serveur stats -> Gestion de Partie: fermeture
        bob.leaves();
        assertThat(bob.hearsTheEnd().code()).isEqualTo(1000);
        await().atMost(Duration.ofSeconds(20)).until(() -> salon.isClosed(code));
        JsonNode both = salon.results(code);
        assertThat(both.get("complete").asBoolean()).isTrue();
        assertThat(both.get("results").size()).isEqualTo(2);

        JsonNode winner = Rest.get(salon.stats.http("/players/alice")).json();
        assertThat(winner.get("victories").asInt()).isEqualTo(1);
        JsonNode standings = Rest.get(salon.stats.http("/leaderboard?game=tic-tac-toe"))
                .json()
                .get("standings");
        assertThat(standings.get(0).get("publicId").asString()).isEqualTo("alice");

        Hand late = new Hand("carol", url).connects();
        assertThat(late.hears("error").get("code").asString()).isEqualTo("GAME_OVER");
    }

    @Test
    void refusesForgedResultsAndClosures() {
        String code = salon.create("alice", "{\"game\":\"nim\"}");
        String forged = """
                {"code":"%s","publicId":"mallory","outcome":"VICTORY","game":"nim","players":["mallory","alice"],\
                "endedAt":"2026-01-01T00:00:00Z"}""".formatted(code);
        assertThat(Rest.post(salon.stats.http("/results"), forged).status()).isEqualTo(401);
        assertThat(Rest.postAs("salon", "guessed-password", salon.stats.http("/results"), forged)
                        .status())
                .isEqualTo(401);
        assertThat(Rest.post(salon.stats.http("/results/batch"), "[" + forged + "]")
                        .status())
                .isEqualTo(401);
        assertThat(Rest.get(salon.stats.http("/games/" + code + "/results")).status())
                .isEqualTo(404);
        assertThat(Rest.post(salon.manager.http("/closures"), "[\"" + code + "\"]")
                        .status())
                .isEqualTo(401);
        assertThat(Rest.post(salon.manager.http("/games/" + code + "/closure"), "")
                        .status())
                .isEqualTo(401);
        assertThat(salon.status(code)).isEqualTo("OPEN");
    }

    @Test
    void refusesUnknownGamesSeatsAndOptionsBeforeThereIsARoom() {
        for (String parameters : new String[] {
            "{\"game\":\"parcheesi\"}",
            "{\"game\":\"tic-tac-toe\",\"seats\":3}",
            "{\"game\":\"nim\",\"options\":{\"heaps\":[]}}",
            "{\"game\":\"nim\",\"options\":{\"stones\":3}}"
        }) {
            Rest.Answer answer = Rest.post(
                    salon.manager.http("/games"), "{\"publicId\":\"alice\",\"parameters\":%s}".formatted(parameters));
            assertThat(answer.status()).as(parameters).isEqualTo(422);
            assertThat(answer.json().get("code").asString()).isNotBlank();
        }
    }
}
