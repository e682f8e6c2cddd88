package salon.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static salon.e2e.GamesInBrowsers.cell;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever others typed, and whatever stands in an address, is text: it is shown as it is, and nothing comes of it. */
abstract class SafetyInBrowsers {

    private static final String HOSTILE = "<img src=x onerror=window.pwned=1>";

    abstract House house();

    @AfterEach
    void goHome() {
        house().empty();
    }

    @Test
    void showsAHostileMessageAsItIs() throws Exception {
        Visitor ada = house().visitor("safe-ada").opens("/talk");
        try (LineSocket mallory = new LineSocket(house().chat.tcpPort())) {
            mallory.hears("WHO").says("IAM mallory");
            assertThat(mallory.hears()).isEqualTo("ARR mallory");
            ada.sees("mallory has come.");
            mallory.says("MSG " + HOSTILE).says("MSG <script>window.pwned=1</script> javascript:window.pwned=1");
            ada.sees(HOSTILE).sees("<script>window.pwned=1</script>");
        }
        ada.field("Say something").fill(HOSTILE + " from me");
        ada.button("Send").click();
        ada.sees(HOSTILE + " from me");
        ada.page().reload();
        ada.sees(HOSTILE + " from me").sees("<script>window.pwned=1</script>");
        checkUnharmed(ada);
    }

    /** No service lets anybody be called like this. If one did, or somebody sat in between, the pages would show it all the same. */
    @Test
    void showsAHostileNameAsItIs() {
        Visitor ada = house().visitor("safe-anna");
        Visitor ben = house().visitor("mallory-ben");
        ada.isTold(HOSTILE, "mallory-ben");
        String code = ada.creates("Tic-tac-toe");
        ben.opens("/play/" + code);
        ada.plays(cell(1, 1));
        ben.plays(cell(2, 1));
        assertThat(ada.button("Row 2, column 1: O, " + HOSTILE + ", last move")).isVisible();
        ada.sees(HOSTILE + ": row 2, column 1").link(HOSTILE).first().click();
        ada.sees("Nobody by this name has finished a game yet.").sees(HOSTILE);
        ada.opens("/replay/" + code).sees(HOSTILE);
        ada.opens("/").sees(HOSTILE);
        checkUnharmed(ada);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people/", "/play/", "/watch/", "/replay/", "/standings/", "/travel?to=Valence&from="})
    void showsAHostileAddressAsItIs(String path) {
        Visitor ada = house().visitor("safe-address");
        ada.opens(path + URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8).replace("+", "%20"));
        // In capitals where a code is expected.
        assertThat(ada.page().locator("main")).containsText(Pattern.compile("no|not|nobody", Pattern.CASE_INSENSITIVE));
        checkUnharmed(ada);
    }

    @Test
    void letsNobodyTakeAHostileName() {
        Visitor ada = house().visitor("safe-name").opens("/me");
        ada.page().getByLabel("Your name", exactly()).fill(HOSTILE);
        ada.button("Use this name").click();
        ada.sees("A name has 1 to 32 letters");
        ada.page().getByLabel("Text of an identity").fill("""
                {"salon":1,"publicId":"%s","privateId":"a-secret-of-mallory"}""".formatted(HOSTILE));
        ada.button("Be this one").click();
        ada.sees("This is no identity that was saved here.");
        assertThat(ada.link("You: safe-name")).isVisible();
        checkUnharmed(ada);
    }

    /** Should a mistake slip in one day, the browser itself refuses to make HTML or a script of a text. */
    @Test
    void hasABrowserThatMakesNoHtmlOfText() {
        Visitor ada = house().visitor("safe-policy").opens("/");
        for (String attempt : List.of(
                "document.body.innerHTML = '<b>x</b>'",
                "document.createElement('script').textContent = 'window.pwned = 1'",
                "document.createElement('script').src = 'https://example.org/x.js'")) {
            assertThatThrownBy(() -> ada.page().evaluate("() => { " + attempt + " }"))
                    .as(attempt)
                    .hasMessageContaining("Trusted");
        }
        assertThat(ada.page().evaluate("() => fetch('http://localhost:1/').then(() => 'sent', () => 'refused')"))
                .isEqualTo("refused");
        assertThat(ada.complaints()).anyMatch(complaint -> complaint.contains("connect-src"));
        assertThat(ada.page().evaluate("() => window.pwned")).isNull();
    }

    private static void checkUnharmed(Visitor visitor) {
        assertThat(visitor.page().evaluate("() => window.pwned")).isNull();
        assertThat(visitor.page().locator("img[src=x]")).hasCount(0);
        assertThat(visitor.complaints())
                .filteredOn(complaint -> !complaint.contains("status of 40"))
                .isEmpty();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
