package salon.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages beside the games: in whose language they are, who one is there, when the next train goes, and what it takes to load them. */
abstract class PagesInBrowsers {

    private static final long ENOUGH_BYTES = 150_000;

    abstract House house();

    @AfterEach
    void goHome() {
        house().empty();
    }

    @Test
    void speakTheLanguageOfTheBrowserUntilToldOtherwise() {
        Visitor zoe =
                house().visitor("zoe", options -> options.setLocale("fr-FR")).opens("/");
        assertThat(heading(zoe, "Jouer ensemble")).isVisible();
        assertThat(zoe.page().locator("html")).hasAttribute("lang", "fr");
        assertThat(zoe.button("Jouer : Morpion")).isVisible();

        zoe.page().getByLabel("Langue").selectOption("English");
        assertThat(heading(zoe, "Play together")).isVisible();
        assertThat(zoe.page().locator("html")).hasAttribute("lang", "en");
        zoe.page().reload();
        assertThat(heading(zoe, "Play together")).isVisible();

        Visitor max =
                house().visitor("max", options -> options.setLocale("de-DE")).opens("/");
        assertThat(heading(max, "Play together")).isVisible();
    }

    /** Every sentence, with the same blanks to fill in; where there is one form for many, the other may have two. */
    @Test
    void sayEverythingInBothLanguages() {
        Visitor zoe = house().visitor("zoe-words").opens("/");
        assertThat(zoe.page().evaluate("""
                async () => {
                  const base = document.querySelector('script[type=module]').src.replace(/app\\.js$/, '');
                  const {dictionaries} = await import(base + 'words.js');
                  const pages = ['home', 'room', 'replay', 'talk', 'standings', 'people', 'travel', 'me'];
                  await Promise.all([...pages.map((page) => 'pages/' + page), 'chat/panel'].map((page) => import(`${base}${page}.js`)));
                  const blanks = (text) => [...text.matchAll(/\\{(\\w+)\\}/g)].map(([, name]) => name).sort().join();
                  const missing = dictionaries.flatMap(({en, fr}) => [...new Set([...Object.keys(en), ...Object.keys(fr)])]
                    .filter((key) => !en[key] || !fr[key] || blanks(en[key]) !== blanks(fr[key])));
                  return dictionaries.length < 15 ? ['only ' + dictionaries.length] : missing;
                }""")).isEqualTo(List.of());
    }

    @Test
    void giveEveryoneANameAtOnceThatTheyCanChangeAndCarryAway() {
        Visitor someone = house().visitor("").opens("/");
        String given = someone.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^You: ")))
                .innerText();
        assertThat(given).isNotBlank();
        someone.page().reload();
        assertThat(someone.link("You: " + given)).isVisible();

        someone.link("You: " + given).click();
        someone.page()
                .getByLabel("Your name", new Page.GetByLabelOptions().setExact(true))
                .fill("Zoé.1");
        someone.button("Use this name").click();
        someone.sees("You are Zoé.1 now.").button("Show it").click();
        String identity =
                someone.page().getByLabel("Your identity: keep it to yourself").inputValue();

        Visitor elsewhere = house().visitor("").opens("/me");
        elsewhere.page().getByLabel("Text of an identity").fill(identity);
        elsewhere.button("Be this one").click();
        assertThat(elsewhere.link("You: Zoé.1")).isVisible();
    }

    @Test
    void tellOfTrains() {
        Visitor ada = house().visitor("train-ada").opens("/travel");
        ask(ada, "Next train", "Grenoble", "Valence", "^Time", "16:40");
        assertThat(row(ada, "17525")).containsText("16:55");
        ask(ada, "Next train", "Grenoble", "Valence", "^Time", "19:00");
        ada.sees("No more trains that day.");
        assertThat(row(ada, "17524")).containsText("16:30");

        ask(ada, "Direct trains", "Paris", "Valence", "^Sorted by", "price");
        assertThat(ada.page().getByRole(AriaRole.ROW)).hasText(new Pattern[] {
            Pattern.compile("Price"), Pattern.compile("9713.*90\\.00", Pattern.DOTALL),
            Pattern.compile("6035.*90\\.40", Pattern.DOTALL), Pattern.compile("6063.*92\\.20", Pattern.DOTALL)
        });

        ada.opens("/travel?ask=between&from=Grenoble&to=Valence&after=16:30&before=18:30");
        assertThat(row(ada, "17528")).containsText("Cheapest");
        assertThat(row(ada, "17525")).containsText("Fastest");
        assertThat(ada.page().getByRole(AriaRole.ROW)).hasCount(5);

        ada.opens("/travel?ask=journeys&from=Grenobel&to=Paris");
        ada.button("Grenoble").click();
        assertThat(ada.page()
                        .getByRole(AriaRole.LISTITEM)
                        .filter(saying("Train 17528"))
                        .first())
                .containsText("101.68");
        assertThat(ada.complaints())
                .filteredOn(complaint -> !complaint.contains("status of 404"))
                .isEmpty();
    }

    @Test
    void completeStationsAndCommandsAsOneTypes() {
        Visitor ada = house().visitor("typing-ada").opens("/travel");
        Locator from = ada.page().getByRole(AriaRole.COMBOBOX, named("From"));
        from.pressSequentially("gren");
        assertThat(ada.page().getByRole(AriaRole.OPTION, named("Grenoble"))).isVisible();
        from.press("ArrowDown");
        from.press("Enter");
        assertThat(from).hasValue("Grenoble");

        ada.opens("/talk");
        Locator line = ada.page().getByRole(AriaRole.COMBOBOX, named("Say something"));
        line.pressSequentially("/tr");
        ada.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("/trains"))
                .click();
        assertThat(line).hasValue("/trains ");
        line.pressSequentially("Grenoble Valence 16:40");
        ada.button("Send").click();
        ada.sees("17525");
    }

    /** Everything that a browser gets before anybody can play: what is kept from an earlier visit would not be sent again. */
    @Test
    void areSoonLoaded() {
        Visitor ada = house().visitor("first-ada");
        AtomicLong bytes = new AtomicLong();
        CDPSession network = ada.context().newCDPSession(ada.page());
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        ada.opens("/");
        assertThat(ada.button("Play Tic-tac-toe")).isVisible();
        assertThat(bytes.get()).isBetween(10_000L, ENOUGH_BYTES);
        System.out.printf("The first page takes %d bytes.%n", bytes.get());
    }

    private static void ask(Visitor visitor, String question, String from, String to, String label, String value) {
        Page page = visitor.page();
        page.getByRole(AriaRole.RADIO, named(question)).check();
        page.getByRole(AriaRole.COMBOBOX, named("From")).fill(from);
        page.getByRole(AriaRole.COMBOBOX, named("To")).fill(to);
        Locator field = page.getByLabel(Pattern.compile(label));
        if (field.evaluate("field => field.tagName").equals("SELECT")) {
            field.selectOption(value);
        } else {
            field.fill(value);
        }
        visitor.button("Search").click();
    }

    private static Locator row(Visitor visitor, String text) {
        return visitor.page().getByRole(AriaRole.ROW).filter(saying(text));
    }

    private static Locator heading(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.HEADING, named(name));
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
