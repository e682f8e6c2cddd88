package salon.chat.problem;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Gives the same shape to what Tomcat refuses before it knows any application, such as a request line that is none: its own page is HTML. The
 * sentence has nothing of the request in it, so nothing needs escaping.
 */
final class TomcatProblems extends ErrorReportValve {

    private static final String BODY = """
            {"type":"urn:salon:problem:%s","title":"%s","status":%d,"detail":"The request was refused: %s.","code":"%s"}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(BODY.formatted(
                        status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        status.getReasonPhrase(),
                        status.value(),
                        status.getReasonPhrase(),
                        status.name()));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("The client has gone.", e);
        }
    }
}
