package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import salon.server.GameServer;
import tools.jackson.databind.JsonNode;

/** Another node on the same database: players may change from one to the other, and no node tells the other anything. */
class SecondNodeTests extends WholeServer {

    private ConfigurableApplicationContext node;

    @BeforeEach
    void start() {
        node = new SpringApplicationBuilder(GameServer.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--salon.manager.url=" + manager.url(),
                        "--salon.stats.url=" + stats.url(),
                        "--salon.chat.url=" + chat.url(),
                        "--salon.service.password=" + servicePassword,
                        "--salon.identity.key=" + identityKey,
                        "--spring.jmx.enabled=false");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void lobbyIsNeverOlderThanWhatSomeoneHasSeen() {
        Match match = ticTacToe();
        Client bob = elsewhere(match.code(), "bob").connect();
        assertThat(bob.hearLobby().get("seq").intValue()).isEqualTo(3);
        match.playCells(0);
        Client alice = elsewhere(match.code(), "alice").connect(4);
        assertThat(alice.hearLobby().get("seq").intValue()).isEqualTo(4);
        assertThat(bob.hearUpdate("played").get("seq").intValue()).isEqualTo(4);
    }

    @Test
    void sameActionIdCountsOnceOnBothNodes() {
        Match match = ticTacToe();
        Client bob = elsewhere(match.code(), "bob").connect();
        bob.hearLobby();
        match.alice().play("{\"cell\":0}", "m1");
        JsonNode first = match.alice().hearUpdate("played");
        Client alice = elsewhere(match.code(), "alice").connect();
        alice.hearLobby();
        bob.hearLobby();
        assertThat(alice.play("{\"cell\":0}", "m1").hearUpdate()).isEqualTo(first);
        bob.hearUpdate("played");
        bob.play("{\"cell\":1}");
        assertThat(alice.hearUpdate().get("seq").intValue()).isEqualTo(5);
    }

    @Test
    void choiceOfARoundThatIsOverIsNotAChoiceInTheNext() {
        String code = manager.create("rock-paper-scissors", 2, "{}");
        Client alice = seat(code, "alice");
        Client bob = seat(code, "bob");
        Client watcher = keep(Client.at(elsewhere(code))).watch();
        watcher.hearLobby();
        alice.hearLobby();
        alice.play("{\"choice\":\"rock\"}", "m1").hearUpdate();
        bob.hearUpdate();
        bob.play("{\"choice\":\"paper\"}").hearUpdate();
        Client again = elsewhere(code, "alice").connect();
        again.hearLobby();
        watcher.hearLobby();
        again.play("{\"choice\":\"rock\"}", "m1");
        assertThat(again.hearUpdate().get("id").stringValue()).isEqualTo("m1");
        assertThat(again.hearUpdate().get("by").stringValue()).isEqualTo("bob");
        assertThat(again.connect().hearLobby().at("/state/chosen")).isEmpty();
    }

    @Test
    void nodeThatStopsSaysSoAndItsPlayersGoOnElsewhere() {
        String code = manager.create("tic-tac-toe", 2, "{}");
        Client alice = elsewhere(code, "alice").connect();
        alice.hearLobby();
        Client bob = elsewhere(code, "bob").connect();
        bob.hearLobby();
        alice.play("{\"cell\":4}", "m1");
        bob.hearUpdate("played");
        node.close();
        for (Client either : new Client[] {alice, bob}) {
            assertThat(either.hearUntil(message -> message.has("detail"))
                            .get("code")
                            .stringValue())
                    .isEqualTo("SERVER_STOPPING");
            assertThat(either.hearClose()).isEqualTo(new Client.Closed(1012, "SERVER_STOPPING"));
        }
        assertThat(guest(code, "alice").connect(3).hearUpdate().get("id").stringValue())
                .isEqualTo("m1");
        Client again = guest(code, "bob").connect(4);
        again.hearLobby();
        assertThat(again.play("{\"cell\":0}").hearUpdate().get("seq").intValue())
                .isEqualTo(5);
    }

    private Client elsewhere(String code, String name) {
        return keep(Client.at(elsewhere(code), Person.named(name)));
    }

    private URI elsewhere(String code) {
        String port = node.getEnvironment().getProperty("local.server.port");
        return URI.create("ws://localhost:%s/games/%s".formatted(port, code));
    }
}
