package salon.manager.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Where there is nothing: a person who followed a wrong link reads so on the page. A program reads it as a problem, as everywhere; one that
 * takes anything did not ask for a page.
 */
@Component
class NoSuchPage implements HandlerExceptionResolver, Ordered {

    private final PageController page;

    NoSuchPage(PageController page) {
        this.page = page;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!(e instanceof NoResourceFoundException) || !wantsPage(request)) {
            return null;
        }
        ResponseEntity<byte[]> shown = page.show(request, "/", HttpStatus.NOT_FOUND);
        response.setStatus(shown.getStatusCode().value());
        shown.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            response.getOutputStream().write(Objects.requireNonNull(shown.getBody()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return new ModelAndView();
    }

    private static boolean wantsPage(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                .anyMatch(accepted -> accepted.contains(MediaType.TEXT_HTML_VALUE));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
