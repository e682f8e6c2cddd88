package salon.manager.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The modules of the real client, and what they say they need. */
class ModulesTests {

    private static final Pattern LATER = Pattern.compile("import\\('\\./([^']+)'\\)");

    private final WebFiles files;

    ModulesTests() throws IOException {
        files = new WebFiles();
    }

    @Test
    void findsWhatThePageCannotBeginWithout() {
        assertThat(new Modules(files).neededBy("app.js"))
                .contains("identity.js", "words.js", "lib/lit-html/lit-html.js")
                .doesNotContain("app.js", "pages/room.js");
    }

    @Test
    void findsWhatTheLibraryNeedsOfItself() {
        assertThat(new Modules(files).neededBy("lib/lit-html/directives/repeat.js"))
                .contains("lib/lit-html/directive.js", "lib/lit-html/directive-helpers.js", "lib/lit-html/lit-html.js");
    }

    @Test
    void knowsTheFileOfEveryPage() {
        List<String> pages = LATER.matcher(files.get("app.js").text())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(pages)
                .hasSizeGreaterThan(5)
                .allSatisfy(page -> assertThat(files.find(page)).isPresent());
    }

    @Test
    void findsAFileForEveryImport() throws IOException {
        Pattern from = Pattern.compile("(?m)^(?:import|export)\\b[^;(]*?['\"](\\.[^'\"]+|lit-html[^'\"]*)['\"]");
        for (Resource module : new PathMatchingResourcePatternResolver().getResources("classpath:/web/**/*.js")) {
            String url = module.getURL().toString();
            String path = url.substring(url.lastIndexOf("/web/") + 5);
            List<MatchResult> imports =
                    from.matcher(files.get(path).text()).results().toList();
            assertThat(imports)
                    .allSatisfy(each -> assertThat(new Modules(files).neededBy(path))
                            .as("%s imports %s", path, each.group(1))
                            .anySatisfy(file -> assertThat(file).endsWith(last(each.group(1)))));
        }
    }

    private static String last(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.endsWith(".js") ? file : file + ".js";
    }
}
