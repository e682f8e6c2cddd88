package salon.manager.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import salon.manager.problem.Problem;

/** No request needs more than 16 KiB; a longer body is refused once so much of it is read, whatever length it announced. */
@RestControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {

    private static final int MAXIMUM = 16 * 1024;

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readNBytes(MAXIMUM + 1);
        if (body.length > MAXIMUM) {
            String detail = "The body is longer than %d bytes: no request needs so much.".formatted(MAXIMUM);
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", detail);
        }
        return new Limited(message.getHeaders(), new ByteArrayInputStream(body));
    }

    private record Limited(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
