package salon.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody with a browser of their own. They find things as somebody does who hears the page instead of seeing it: by what they are and how
 * they are called.
 */
final class Visitor implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile(".*/play/[A-HJ-NP-Z2-9]{6}$");
    private static final int STEPS = 120;

    /** How Chromium puts it that a page let go of a WebSocket which it had just asked for, such as one of a game that does not exist. */
    private static final String LEFT_SOON = "WebSocket is closed before the connection is established";

    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param name under which they play; a visitor without one gets it from the page
     */
    Visitor(String name, BrowserContext context) {
        this.name = name;
        this.context = context;
        if (!name.isEmpty()) {
            context.addInitScript("""
                    localStorage.getItem('salon.identity') ??
                      localStorage.setItem('salon.identity', JSON.stringify({publicId: '%s', privateId: 'private-id-of-%s'}));
                    """.formatted(name, name));
        }
        page = tab();
    }

    String name() {
        return name;
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    /** What the browser complained about: errors, what the policy forbade, and any dialog that a page should never open. */
    List<String> complaints() {
        return complaints;
    }

    Page tab() {
        Page tab = context.newPage();
        tab.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())
                    && !message.text().contains(LEFT_SOON)) {
                complaints.add(tab.url() + ": " + message.text() + " " + message.location());
            }
        });
        tab.onPageError(error -> complaints.add(tab.url() + ": " + error));
        tab.onDialog(dialog -> {
            complaints.add(tab.url() + ": a dialog says " + dialog.message());
            dialog.dismiss();
        });
        return tab;
    }

    /** Types an address and waits until the page that it means is there. */
    Visitor opens(String path) {
        page.navigate(path);
        assertThat(page.locator("main h1, main h2").first()).isVisible();
        return this;
    }

    /** Somebody sits in between: wherever a service says the one thing, this browser hears the other, and the other way round. */
    Visitor isTold(String heard, String said) {
        context.route(url -> true, route -> {
            // The page's own files stay as they are, or else it would not be from here any more.
            if (route.request().resourceType().equals("fetch")) {
                Route.FetchOptions asked = new Route.FetchOptions();
                if (route.request().postData() instanceof String body) {
                    asked.setPostData(body.replace(heard, said));
                }
                APIResponse answer = route.fetch(asked);
                String told = answer.text().replace(said, heard);
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(told));
            } else {
                route.resume();
            }
        });
        context.routeWebSocket(url -> true, socket -> {
            WebSocketRoute server = socket.connectToServer();
            server.onMessage(frame -> socket.send(frame.text().replace(said, heard)));
        });
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    /**
     * Chooses a game on the first page and creates it.
     *
     * @return its code
     */
    String creates(String game, Runnable choosing) {
        opens("/");
        button("Play " + game).click();
        choosing.run();
        button("Create the game").click();
        return code();
    }

    String creates(String game) {
        return creates(game, () -> {});
    }

    String code() {
        assertThat(page).hasURL(CODE);
        return page.url().substring(page.url().length() - 6);
    }

    /** Whoever has not the turn waits for it: what cannot be played now is not enabled. */
    Visitor plays(Pattern move) {
        button(move).click();
        return this;
    }

    Visitor plays(String move) {
        button(move).click();
        return this;
    }

    Visitor sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    Visitor seesNoMore(String text) {
        assertThat(page.getByText(text)).hasCount(0);
        return this;
    }

    /** Goes there with nothing but the Tab key. */
    Visitor tabsTo(Locator target) {
        target.waitFor();
        for (int step = 0; step < STEPS; step++) {
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + target);
    }

    Visitor presses(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
