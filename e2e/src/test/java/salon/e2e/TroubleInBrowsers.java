package salon.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static salon.e2e.GamesInBrowsers.cell;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong between a browser and its game: the page says so, and goes on where it was. */
abstract class TroubleInBrowsers {

    private Visitor ada;
    private Visitor ben;
    private String code;

    abstract House house();

    @BeforeEach
    void sitDown() {
        ada = house().visitor("trouble-ada");
        ben = house().visitor("trouble-ben");
        code = ada.creates("Tic-tac-toe");
        ben.opens("/play/" + code);
        ada.plays(cell(1, 1));
        // It is his turn, and he knows it, before anything goes wrong.
        assertThat(ben.button("Row 1, column 1: X, trouble-ada, last move")).isVisible();
    }

    @AfterEach
    void goHome() {
        house().empty();
    }

    @Test
    void goesOnAfterTheServerWasKilled() {
        Visitor carl = house().visitor("trouble-carl").opens("/watch/" + code);
        Service server = house().salon.server;

        server.kill();
        for (Visitor each : new Visitor[] {ada, ben, carl}) {
            each.sees("Reconnecting…");
        }
        server.start().awaitHealthy();
        for (Visitor each : new Visitor[] {ada, ben, carl}) {
            each.seesNoMore("Reconnecting…");
        }

        playOnToTheEnd();
        carl.sees("trouble-ada won.");
    }

    @Test
    void playsAMoveThatWasMadeWithoutANetworkOnceItIsBack() {
        ben.context().setOffline(true);
        ben.sees("You are offline.");
        ben.plays(cell(2, 1)).sees("Your move waits for the connection: row 2, column 1.");
        // Nobody has seen it, so it is on no board yet.
        assertThat(ben.button(cell(2, 1))).isVisible();
        assertThat(ada.button(cell(2, 1))).isVisible();

        ben.context().setOffline(false);
        ben.seesNoMore("You are offline.").seesNoMore("Your move waits");
        assertThat(ada.button("Row 2, column 1: O, trouble-ben, last move")).isVisible();
        ada.plays(cell(1, 2));
        ben.plays(cell(2, 2));
        ada.plays(cell(1, 3)).sees("You won!");
        ben.sees("You lost.");
    }

    @Test
    void takesBackAMoveThatNobodyHasSeen() {
        ben.context().setOffline(true);
        ben.sees("You are offline.").plays(cell(2, 1)).sees("Your move waits for the connection");
        ben.button("Take it back").click();
        ben.seesNoMore("Your move waits").plays(cell(3, 3));

        ben.context().setOffline(false);
        assertThat(ada.button("Row 3, column 3: O, trouble-ben, last move")).isVisible();
        assertThat(ada.button(cell(2, 1))).isVisible();
    }

    @Test
    void isInOneTabAtATimeAndSaysWhichOne() {
        Page first = ben.page();
        Page second = ben.tab();
        second.navigate("/play/" + code);
        assertThat(first.getByText("You have opened this game in another tab")).isVisible();

        first.bringToFront();
        ben.button("Play here").click();
        assertThat(second.getByText("You have opened this game in another tab")).isVisible();
        ben.seesNoMore("You have opened this game in another tab");
        playOnToTheEnd();
    }

    /** As a phone does it in a pocket: nothing of the page runs, and nothing is heard. */
    @Test
    void isUpToDateAfterASleep() {
        CDPSession phone = ben.context().newCDPSession(ben.page());
        phone.send("Page.setWebLifecycleState", state("frozen"));
        ada.button("Resign").click();
        ada.button("Yes, resign").click();
        ada.sees("You lost.");
        phone.send("Page.setWebLifecycleState", state("active"));
        ben.sees("You won!");
    }

    @Test
    void keepsASeatOverAReload() {
        ada.page().reload();
        ben.page().reload();
        playOnToTheEnd();
    }

    private static JsonObject state(String name) {
        JsonObject state = new JsonObject();
        state.addProperty("state", name);
        return state;
    }

    private void playOnToTheEnd() {
        ben.plays(cell(2, 1));
        ada.plays(cell(1, 2));
        ben.plays(cell(2, 2));
        ada.plays(cell(1, 3)).sees("You won!");
        ben.sees("You lost.");
    }
}
