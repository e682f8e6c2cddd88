package salon.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each game from its first click to its result, between two browsers, with a third one looking on. */
abstract class GamesInBrowsers {

    abstract House house();

    @AfterEach
    void goHome() {
        house().empty();
    }

    @Test
    void playTicTacToe() {
        Visitor ada = house().visitor("ttt-ada");
        Visitor ben = house().visitor("ttt-ben");
        Visitor carl = house().visitor("ttt-carl");
        String code = ada.creates("Tic-tac-toe");
        ada.sees("Waiting for one more player");
        // Found in the list of open games, by whoever has neither link nor code.
        ben.opens("/").link("Join: Tic-tac-toe of ttt-ada").click();
        carl.opens("/watch/" + code);

        ada.plays(cell(2, 2));
        ben.plays(cell(1, 2));
        assertThat(carl.button("Row 1, column 2: O, ttt-ben, last move")).isVisible();
        ada.plays(cell(1, 1));
        ben.plays(cell(3, 2));
        ada.page().reload();
        ada.plays(cell(3, 3));

        checkWon(ada, ben, carl);
        checkQuiet(ada, ben, carl);
    }

    @Test
    void playConnectFour() {
        Visitor ada = house().visitor("c4-ada");
        Visitor ben = house().visitor("c4-ben");
        Visitor carl = house().visitor("c4-carl");
        String code = ada.creates("Connect four");
        ben.opens("/");
        ben.field("Code or link of a game").fill(code.toLowerCase(Locale.ROOT));
        ben.button("Join").click();
        carl.opens("/");
        carl.field("Code or link of a game").fill(house().salon.manager.http("/play/" + code));
        carl.button("Watch").click();

        for (int round = 0; round < 3; round++) {
            ada.plays(column(4));
            ben.plays(column(5));
            if (round == 1) {
                ben.page().reload();
                carl.page().reload();
            }
        }
        ada.plays(column(4));

        checkWon(ada, ben, carl);
        assertThat(carl.button("Column 4: from below: c4-ada, c4-ada, c4-ada, c4-ada"))
                .isVisible();
        checkQuiet(ada, ben, carl);
    }

    @Test
    void playNimWithHeapsOfTheirOwn() {
        Visitor ada = house().visitor("nim-ada");
        Visitor ben = house().visitor("nim-ben");
        Visitor carl = house().visitor("nim-carl");
        String code = ada.creates("Nim", () -> {
            ada.page().getByLabel("Heaps").fill("2 3");
            ada.page().getByLabel("Who takes the last one").selectOption("loses");
        });
        ben.opens("/play/" + code);
        carl.opens("/watch/" + code).sees("Who takes the last one loses.");

        ada.plays("Take 3 from heap 2");
        ben.plays("Take 1 from heap 1");
        assertThat(carl.page().getByRole(AriaRole.GROUP, named("Heap 1: 1"))).isVisible();
        ada.plays("Take 1 from heap 1");

        checkWon(ben, ada, carl);
        checkQuiet(ada, ben, carl);
    }

    @Test
    void playRockPaperScissorsWithoutSeeingEachOthersChoice() {
        Visitor ada = house().visitor("rps-ada");
        Visitor ben = house().visitor("rps-ben");
        Visitor carl = house().visitor("rps-carl");
        String code = ada.creates(
                "Rock, paper, scissors", () -> ada.page().getByLabel("Best of").fill("1"));
        ben.opens("/play/" + code);
        carl.opens("/watch/" + code).sees("is thinking");

        ada.plays("Paper");
        ada.sees("It stays hidden until all have chosen.");
        for (Visitor other : List.of(ben, carl)) {
            other.sees("has chosen");
        }
        // Only on the button with which he may choose it himself.
        assertThat(ben.page().getByText("Paper", exactly())).hasCount(1);
        assertThat(carl.page().getByText("Paper", exactly())).hasCount(0);
        ben.plays("Rock");

        checkWon(ada, ben, carl);
        checkQuiet(ada, ben, carl);
    }

    /** Ada's page has never heard of this game, and is told of its legal moves like everyone. */
    @Test
    void playAGameThatThePageHasNoBoardFor() {
        Visitor ada = house().visitor("new-ada").isTold("\"marienbad\"", "\"nim\"");
        Visitor ben = house().visitor("new-ben");
        String code = ada.creates("Nim", () -> ada.page().getByLabel("Heaps").fill("1 2"));
        ben.opens("/play/" + code);
        ada.plays("heap 1, count 2");
        ben.plays("Take 1 from heap 1");

        ada.sees("You lost.");
        ben.sees("You won!");
        checkQuiet(ada, ben);
    }

    @Test
    void goOnWithARematch() {
        Visitor ada = house().visitor("re-ada");
        Visitor ben = house().visitor("re-ben");
        String code = ada.creates("Tic-tac-toe");
        ben.opens("/play/" + code);
        ada.plays(cell(1, 1));
        ben.button("Resign").click();
        ben.button("Yes, resign").click();
        ben.sees("You lost.");
        ada.sees("You won!").sees("re-ben resigned");

        ada.button("Rematch").click();
        ben.sees("re-ada wants a rematch").button("Rematch").click();
        for (Visitor each : List.of(ada, ben)) {
            assertThat(each.page()).not().hasURL(Pattern.compile(".*" + code + "$"));
        }
        assertThat(ada.code()).isEqualTo(ben.code());
        checkQuiet(ada, ben);
    }

    @Test
    void endADrawTheyAgreeOn() {
        Visitor ada = house().visitor("draw-ada");
        Visitor ben = house().visitor("draw-ben");
        ben.opens("/play/" + ada.creates("Connect four"));
        ada.plays(column(1)).button("Offer a draw").click();
        ben.sees("draw-ada offers a draw.").button("Accept").click();

        ada.sees("A draw.");
        ben.sees("A draw.");
        checkQuiet(ada, ben);
    }

    /** With nothing but keys, both of them, from the first page to the result. */
    @Test
    void playByKeyboardAlone() {
        Visitor ada = house().visitor("key-ada");
        Visitor ben = house().visitor("key-ben");
        ada.opens("/").tabsTo(ada.button("Play Tic-tac-toe")).presses("Enter");
        ada.tabsTo(ada.button("Create the game")).presses("Enter");
        String code = ada.code();
        ben.opens("/").tabsTo(ben.field("Code or link of a game"));
        ben.page().keyboard().type(code);
        ben.presses("Enter");

        ada.tabsTo(ada.button(cell(1, 1))).presses("Enter");
        ben.tabsTo(ben.button(cell(2, 1))).presses("Space");
        // From a cell the arrows lead to its neighbours.
        ada.tabsTo(ada.button(cell(1, 2))).presses("ArrowRight", "ArrowLeft", "Enter");
        ben.tabsTo(ben.button(cell(2, 2))).presses("Space");
        ada.tabsTo(ada.button(cell(1, 3))).presses("Enter");

        ada.sees("You won!");
        ben.sees("You lost.");
        checkQuiet(ada, ben);
    }

    /** What everyone can look at afterwards: the game step by step, who leads, and how somebody has played. */
    @Test
    void leaveTracesThatEveryoneCanFollow() {
        Visitor ada = house().visitor("trace-ada");
        Visitor ben = house().visitor("trace-ben");
        String code = ada.creates("Tic-tac-toe");
        ben.opens("/play/" + code);
        ada.plays(cell(1, 1));
        ben.plays(cell(2, 1));
        ada.plays(cell(1, 2));
        ben.plays(cell(2, 2));
        ada.plays(cell(1, 3)).sees("You won!");
        ben.sees("You lost.");
        ada.button("Leave").click();
        ben.button("Leave").click();
        await().atMost(Duration.ofSeconds(30)).until(() -> house().salon.isClosed(code));

        Visitor dora = house().visitor("trace-dora");
        dora.opens("/standings/tic-tac-toe");
        assertThat(dora.page().getByRole(AriaRole.ROW).filter(saying("trace-ada")))
                .containsText("provisional");
        dora.link("trace-ada").click();
        assertThat(dora.page()).hasURL(Pattern.compile(".*/people/trace-ada$"));
        assertThat(dora.page().getByRole(AriaRole.LISTITEM).filter(saying("against trace-ben")))
                .containsText("Won");
        dora.link("Replay game " + code).click();
        dora.sees("trace-ada won.");
        assertThat(dora.button(cell(1, 1))).isVisible();
        dora.button("Last position").click();
        assertThat(dora.button("Row 1, column 3: X, trace-ada, last move")).isVisible();
        dora.button("Back").click();
        assertThat(dora.button(cell(1, 3))).isVisible();
        assertThat(dora.button("Row 2, column 2: O, trace-ben, last move")).isVisible();
        dora.presses("ArrowLeft");
        assertThat(dora.button(cell(2, 2))).isVisible();
        // The second move, as somebody sends it to a friend.
        dora.opens("/replay/" + code + "?step=2");
        assertThat(dora.button("Row 2, column 1: O, trace-ben, last move")).isVisible();
        assertThat(dora.button(cell(1, 2))).isVisible();
        checkQuiet(ada, ben, dora);
    }

    private static void checkWon(Visitor winner, Visitor loser, Visitor watcher) {
        winner.sees("You won!");
        loser.sees("You lost.");
        watcher.sees(winner.name() + " won.");
    }

    private static void checkQuiet(Visitor... visitors) {
        for (Visitor visitor : visitors) {
            assertThat(visitor.complaints())
                    .as("complaints of %s's browser", visitor.name())
                    .isEmpty();
        }
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    static Pattern cell(int row, int column) {
        return Pattern.compile("^Row %d, column %d: empty".formatted(row, column));
    }

    static Pattern column(int column) {
        return Pattern.compile("^Column %d:".formatted(column));
    }
}
