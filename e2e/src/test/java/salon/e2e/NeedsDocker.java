package salon.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/**
 * A test that runs in containers. Where there can be none it is skipped and says why; unless the build was told that there can be,
 * by {@code -Dsalon.containers=required}: then it fails, so that nobody takes a skipped test for a passed one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDocker.Condition.class)
@interface NeedsDocker {

    /** The images that must be here, or be had. */
    String[] value();

    /** Asks the engine. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return AnnotationSupport.findAnnotation(context.getElement(), NeedsDocker.class)
                    .flatMap(needs -> missing(needs.value()))
                    .map(reason -> skipped(context.getDisplayName(), reason))
                    .orElseGet(() -> ConditionEvaluationResult.enabled("what it needs is here"));
        }

        private static ConditionEvaluationResult skipped(String test, String reason) {
            if ("required".equals(System.getProperty("salon.containers"))) {
                throw new IllegalStateException("Containers are required, but " + reason);
            }
            System.out.println(test + " is skipped: " + reason);
            return ConditionEvaluationResult.disabled(reason);
        }

        private static Optional<String> missing(String[] images) {
            if (Files.exists(Path.of("/.dockerenv")) && System.getenv("TESTCONTAINERS_HOST_OVERRIDE") == null) {
                return Optional.of(
                        "this is a container itself, and TESTCONTAINERS_HOST_OVERRIDE does not say where others are reached.");
            }
            try {
                DockerClientFactory.instance().client();
            } catch (RuntimeException e) {
                return Optional.of("there is no Docker that can be used: " + e.getMessage());
            }
            for (String image : images) {
                try {
                    new RemoteDockerImage(DockerImageName.parse(image)).get();
                } catch (RuntimeException e) {
                    return Optional.of("the image " + image + " is not here and cannot be fetched: " + e.getMessage());
                }
            }
            return Optional.empty();
        }
    }
}
