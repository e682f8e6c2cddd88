package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every page as it looks on a phone and on a desk, by day and by night. A machine can only say that everybody can read it, and that none of it
 * is out of sight; whether one would send it to a friend, only somebody who looks at the pictures.
 */
abstract class LooksInBrowsers {

    private static final Path SCREENS = Path.of("target", "screens").toAbsolutePath();
    private static final List<ViewportSize> SIZES = List.of(new ViewportSize(1280, 800), new ViewportSize(360, 740));

    abstract House house();

    @AfterEach
    void goHome() {
        house().empty();
    }

    @Test
    void everyPageCanBeReadByEveryone() throws Exception {
        Gallery gallery = new Gallery(house());
        Visitor clara = house().visitor(Gallery.VISITOR, options -> options.setReducedMotion(ReducedMotion.REDUCE));
        Salon.delete(SCREENS);
        List<String> faults = new ArrayList<>();
        gallery.pages().forEach((name, path) -> {
            clara.opens(path);
            settle(clara.page());
            for (ColorScheme scheme : ColorScheme.values()) {
                if (scheme != ColorScheme.NO_PREFERENCE) {
                    look(clara.page(), name, scheme, faults);
                }
            }
        });

        assertThat(faults).isEmpty();
        assertThat(clara.complaints())
                .filteredOn(complaint -> !complaint.contains("/play/AAAAAA") || !complaint.contains("status of 404"))
                .isEmpty();
    }

    private static void look(Page page, String name, ColorScheme scheme, List<String> faults) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        SIZES.forEach(size -> {
            page.setViewportSize(size.width, size.height);
            String picture =
                    "%s-%d-%s".formatted(name, size.width, scheme.name().toLowerCase(Locale.ROOT));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENS.resolve(picture + ".png"))
                    .setFullPage(true));
            int beyond = (int) page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
            if (beyond > 0) {
                faults.add("%s: %d pixels are out of sight".formatted(picture, beyond));
            }
        });
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (List.of("serious", "critical").contains(String.valueOf(rule.getImpact()))) {
                rule.getNodes()
                        .forEach(node -> faults.add("%s, %s: %s: %s: %s %s"
                                .formatted(
                                        name, scheme, rule.getId(), node.getTarget(), node.getHtml(), node.getAny())));
            }
        }
    }

    /** Until what was asked of the services is drawn. */
    private static void settle(Page page) {
        page.waitForFunction("() => !document.querySelector('main .boot, main [aria-busy=true]')");
    }
}
