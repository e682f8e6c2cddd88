package salon.chat.problem;

import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import salon.chat.database.Outage;

/** Gives a code to every refusal that leaves a controller, Spring's own included; an unforeseen failure says nothing of its inside. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Outage outage = new Outage(log);

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = "The body could not be read as the JSON that is expected here.";
        return handleExceptionInternal(e, Problem.body(status, "BAD_REQUEST", detail), headers, status, request);
    }

    /** Such as {@code %zz}, or bytes that are not UTF-8: Tomcat finds out only when somebody asks for a parameter. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleBadEncoding(InvalidParameterException e, WebRequest request) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        String detail = "The parameters in the URL could not be read: send them percent-encoded, as UTF-8.";
        return handleExceptionInternal(
                e, Problem.body(status, "BAD_REQUEST", detail), new HttpHeaders(), status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String parameter = String.valueOf(e.getPropertyName());
        String given = Shown.of(String.valueOf(e.getValue()));
        String detail = "%s must be %s, not %s.".formatted(parameter, allowed(e.getRequiredType()), given);
        ProblemDetail body = Problem.body(status, "BAD_REQUEST", detail);
        body.setProperty("parameter", parameter);
        return handleExceptionInternal(e, body, headers, status, request);
    }

    /** Most of Spring's refusals arrive without a body and keep theirs inside, so it is fetched here, where it gets its code. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body == null && e instanceof ErrorResponse refusal) {
            body = refusal.updateAndGetBody(getMessageSource(), LocaleContextHolder.getLocale());
        }
        if (body instanceof ProblemDetail problem
                && (problem.getProperties() == null || !problem.getProperties().containsKey("code"))) {
            HttpStatus known = HttpStatus.resolve(status.value());
            String detail = problem.getDetail() == null ? "The request was refused." : problem.getDetail();
            body = Problem.body(status, known == null ? "REFUSED" : known.name(), detail);
        }
        return super.handleExceptionInternal(e, body, headers, status, request);
    }

    /** Such as one that is away, whose disk is full, or for which too many wait. */
    @ExceptionHandler({
        TransactionException.class,
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class,
        UncategorizedDataAccessException.class
    })
    ResponseEntity<Object> databaseFailed(RuntimeException e) {
        outage.warn("The database failed a request", e);
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        String detail = foundNoConnection(e)
                ? "Our database is away; nothing has changed. Try again in a few seconds."
                : "Our database failed, and it is not known whether this was done. Look in a few seconds, and try again.";
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(Problem.body(status, "DATABASE_AWAY", detail));
    }

    /** As the pool says it, and the door before it. Whoever has had a connection hears something else. */
    private static boolean foundNoConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return false;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unforeseen(Exception e) {
        log.error("A request failed in an unforeseen way.", e);
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        String detail = "Something went wrong here; it is in our log. Try again.";
        return ResponseEntity.status(status).body(Problem.body(status, "INTERNAL_ERROR", detail));
    }

    private static String allowed(@Nullable Class<?> type) {
        if (type == null || !type.isEnum()) {
            return type == int.class || type == Integer.class ? "a whole number" : "of another type";
        }
        return Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
