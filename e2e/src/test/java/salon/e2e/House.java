package salon.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** All five services as {@code ./run} starts them, and a browser to visit them with. */
final class House implements AutoCloseable {

    /** How long somebody looks at a page before they are sure that it does not change any more. No test waits so long for anything that happens. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Without a sandbox, which root cannot have, and without what a browser does for itself. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    final Salon salon = new Salon("browser");
    final Service chat = salon.chat();
    final Service trains = new Service("train-service", salon.home).with("salon.service.password", salon.password);
    private final Playwright playwright;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    House() {
        chat.with("salon.trains.url", trains.http(""));
        salon.manager
                .with("salon.web.rooms", salon.server.port())
                .with("salon.web.stats", salon.stats.port())
                .with("salon.web.chat", chat.port())
                .with("salon.web.trains", trains.port());
        chat.start();
        trains.start();
        salon.start();
        chat.awaitHealthy();
        trains.awaitHealthy();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Path executable = NeedsBrowser.Condition.find().orElseThrow();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    /** Somebody in English, at a desk. Whoever comes again under the same name is the same. */
    Visitor visitor(String name) {
        return visitor(name, options -> options);
    }

    /** Somebody whose browser is set up in their own way. */
    Visitor visitor(String name, UnaryOperator<Browser.NewContextOptions> setUp) {
        Browser.NewContextOptions options = setUp.apply(new Browser.NewContextOptions()
                .setBaseURL(salon.manager.http(""))
                .setLocale("en-GB")
                .setViewportSize(1280, 800));
        Visitor visitor = new Visitor(name, browser.newContext(options));
        visitor.context().setDefaultTimeout(PATIENCE.toMillis());
        visitors.add(visitor);
        return visitor;
    }

    /** Everybody goes home, so that the next test finds nobody. */
    void empty() {
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        chat.stop();
        trains.stop();
        salon.close();
    }
}
