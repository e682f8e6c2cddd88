package salon.train.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import salon.train.timetable.Timetable;
import salon.train.timetable.Timetables;

/**
 * Takes the timetable once for each request, before anything else happens to it, so that an answer is never computed from two and its
 * header names the one that it comes from. Refusals carry it too, those of the access rules included.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class OneTimetable extends OncePerRequestFilter {

    /** Under this name controllers find the {@link Timetable} among the request's attributes. */
    static final String NAME = "salon.timetable";

    static final String HEADER = "Timetable-Generation";

    private final Timetables timetables;

    OneTimetable(Timetables timetables) {
        this.timetables = timetables;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Timetable timetable = timetables.current();
        request.setAttribute(NAME, timetable);
        response.setHeader(HEADER, timetable.origin().generation());
        chain.doFilter(request, response);
    }
}
