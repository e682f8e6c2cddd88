package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where a private ID or a password must not turn up: in no log, no database, no answer. */
class SecretsIT {

    @Test
    void keepsPrivateIdsAndPasswordsToItself() throws IOException {
        try (Salon salon = new Salon("secrets")) {
            // Everything that could be logged is.
            salon.services()
                    .forEach(service -> service.with("logging.level.salon", "trace")
                            .with("logging.level.org.springframework.web", "trace")
                            .with("logging.level.feign", "debug")
                            .with("logging.level.org.springframework.jdbc", "trace"));
            salon.start();
            String code = salon.create("alice", "{\"game\":\"tic-tac-toe\"}");
            Hand alice = new Hand("alice", salon.socket(code)).connects();
            alice.hears("lobby");
            Hand mallory = new Hand("mallory", salon.socket(code));
            mallory.says("{'type':'connect','publicId':'alice','privateId':'a-guess-of-mallory'}");
            assertThat(mallory.hears("error").get("code").asString()).isEqualTo("WRONG_PRIVATE_ID");
            mallory.says("{'type':'connect','publicId':'alice','privateId':'a-guess-of-mallory'");
            assertThat(mallory.hears("error").get("code").asString()).isEqualTo("BAD_MESSAGE");
            mallory.says("{'type':'connect','publicId':'alice','privateId':['a-guess-of-mallory']}");
            assertThat(mallory.hears("error").get("code").asString()).isEqualTo("BAD_MESSAGE");
            Hand bob = new Hand("bob", salon.socket(code)).connects();
            bob.hears("lobby");
            bob.leaves().hearsTheEnd();
            alice.leaves().hearsTheEnd();
            await().until(() -> salon.isClosed(code));

            List<String> secrets = List.of(alice.privateId(), bob.privateId(), "a-guess-of-mallory");
            for (Hand hand : List.of(alice, bob, mallory)) {
                for (JsonNode message : hand.heard()) {
                    assertThat(message.toString()).doesNotContain(secrets);
                }
            }
            for (String url : List.of(
                    salon.manager.http("/games/" + code),
                    salon.manager.http("/games"),
                    salon.server.http("/rooms/" + code),
                    salon.stats.http("/players/alice"),
                    salon.stats.http("/games/" + code + "/results"))) {
                assertThat(Rest.get(url).text()).as(url).contains("alice").doesNotContain(secrets);
            }
            salon.services().forEach(Service::stop);
            List<String> everything =
                    Stream.concat(secrets.stream(), Stream.of(salon.password)).toList();
            try (Stream<Path> files = Files.walk(salon.home)) {
                List<Path> written = files.filter(Files::isRegularFile).toList();
                assertThat(written).as("logs and databases").hasSizeGreaterThanOrEqualTo(6);
                for (Path file : written) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(everything);
                }
            }
            assertThat(Files.readString(salon.server.log()))
                    .as("the log says much")
                    .contains("alice");
            assertThat(Files.readString(salon.home.resolve("game-server.mv.db"), StandardCharsets.ISO_8859_1))
                    .as("what is in the database can be found in its file")
                    .contains("alice");
        }
    }
}
