package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever comes to no room is sent away; whoever is in one may be silent for as long as they like. */
class SilenceTests extends WholeServer {

    @Test
    void socketThatNeverSpeaksIsSentAway() {
        Match match = ticTacToe();
        Client watcher = watcher(match.code());
        Client silent = guest(match.code());
        silent.hearError("SILENT");
        assertThat(silent.hearClose()).isEqualTo(new Client.Closed(1008, "SILENT"));
        match.playCells(0);
        watcher.hearUpdate("played");
    }

    @Test
    void socketThatOnlySpeaksNonsenseIsSentAwayToo() {
        Client nonsense = guest(manager.create("tic-tac-toe", 2, "{}"));
        nonsense.say("hello?").hearError("BAD_MESSAGE");
        nonsense.hearError("SILENT");
        assertThat(nonsense.hearClose().code()).isEqualTo(1008);
    }
}
