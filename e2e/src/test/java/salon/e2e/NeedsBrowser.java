package salon.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that looks at the web client with a real browser: Chromium or Chrome, from {@code -Dsalon.browser=} or the PATH. Where there is none
 * it is skipped and says why; unless the build was told that there is one, by {@code -Dsalon.browser.required}: then it fails, so that
 * nobody takes a skipped test for a passed one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
@interface NeedsBrowser {

    /** Looks for it. */
    final class Condition implements ExecutionCondition {

        private static final List<String> NAMES =
                List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return find().map(browser -> ConditionEvaluationResult.enabled("there is " + browser))
                    .orElseGet(() -> skipped(context.getDisplayName()));
        }

        static Optional<Path> find() {
            String given = System.getProperty("salon.browser");
            if (given != null) {
                return Optional.of(Path.of(given)).filter(Files::isExecutable);
            }
            return NAMES.stream()
                    .flatMap(name ->
                            Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        private static ConditionEvaluationResult skipped(String test) {
            String reason = "there is no browser: neither of " + NAMES + " on the PATH, nor one at -Dsalon.browser=";
            if (System.getProperty("salon.browser.required") != null) {
                throw new IllegalStateException("A browser is required, but " + reason);
            }
            System.out.println(test + " is skipped: " + reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
