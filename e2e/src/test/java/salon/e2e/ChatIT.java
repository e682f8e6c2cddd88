package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The chat as the way to everything else: trains, standings and games from a line, and a game's room that hears of its game. */
class ChatIT {

    private static Salon salon;
    private static Service chat;
    private static Service trains;

    @BeforeAll
    static void start() {
        salon = new Salon("chat");
        chat = salon.chat();
        trains = new Service("train-service", salon.home)
                .with("salon.service.password", salon.password)
                .start();
        chat.with("salon.trains.url", trains.http("")).start();
        salon.start();
        trains.awaitHealthy();
        chat.awaitHealthy();
    }

    @AfterAll
    static void stop() {
        chat.stop();
        trains.stop();
        salon.close();
    }

    @Test
    void aGameIsMadePlayedAndTalkedAboutInItsRoom() throws Exception {
        try (LineSocket alice = new LineSocket(chat.tcpPort());
                LineSocket bob = new LineSocket(chat.tcpPort())) {
            alice.hears("WHO").says("IAM alice").hears("ARR alice");
            bob.hears("WHO").says("IAM bob").hears("ARR bob");
            alice.hears("ARR bob").says("MSG /play tic-tac-toe");
            String invitation = Objects.requireNonNull(bob.hears());
            Matcher code = Pattern.compile("MSG salon alice .*\\b([A-HJ-NP-Z2-9]{6})\\b.*")
                    .matcher(invitation);
            assertThat(code.matches()).as(invitation).isTrue();
            alice.hears(invitation);
            String room = code.group(1);
            alice.says("JON " + room).hears("JON " + room).hears("ARR alice");
            bob.hears("LFT alice");

            Hand host = new Hand("alice", salon.socket(room)).connects();
            host.hears("lobby");
            Hand guest = new Hand("bob", salon.socket(room)).connects();
            guest.hears("lobby");
            host.hears("lobby");
            assertThat(alice.hears()).startsWith("MSG salon ").contains("alice", "bob");
            host.says("{'type':'resign','publicId':'alice'}");
            host.hears("update");
            assertThat(alice.hears()).startsWith("MSG salon ").contains("bob", "alice resigned");

            bob.says("JON " + room).hears("JON " + room).hears("ARR bob");
            bob.says("HIS 10").hears("HIS 2");
            assertThat(bob.hears()).startsWith("MSG salon ");
            assertThat(bob.hears()).contains("alice resigned");

            guest.hears("update");
            host.leaves().hearsTheEnd();
            guest.leaves().hearsTheEnd();
            org.awaitility.Awaitility.await().until(() -> salon.isClosed(room));
            bob.says("MSG /stats alice");
            alice.hears("ARR bob");
            assertThat(bob.hears()).startsWith("PRV salon ").contains("alice", "1 game");
        }
    }

    @Test
    void aServiceThatIsAwayIsSaidToBeAndNobodyElseWaits() throws Exception {
        try (LineSocket carol = new LineSocket(chat.tcpPort());
                LineSocket commands = new LineSocket(chat.commandsPort())) {
            commands.hears();
            carol.hears("WHO").says("IAM carol").hears("ARR carol");
            carol.says("MSG /trains Grenoble Valence 16:40");
            assertThat(carol.hears()).startsWith("PRV salon ").contains("17525", "16:55", "17:55");
            commands.says("/trains Grenobel Valence");
            assertThat(commands.hears()).startsWith("ERR ").contains("Grenoble");

            trains.kill();
            carol.says("MSG /trains Grenoble Valence 16:40");
            assertThat(carol.hears()).startsWith("ERR /TRAINS ").contains("away");
            commands.says("/trains Grenoble Valence 16:40");
            assertThat(commands.hears()).startsWith("ERR ").contains("away");
            commands.says("ADD 3 5").hears("8");
            trains.start().awaitHealthy();
            carol.says("MSG /trains Grenoble Valence 16:40");
            assertThat(carol.hears()).contains("17525");
        }
    }
}
