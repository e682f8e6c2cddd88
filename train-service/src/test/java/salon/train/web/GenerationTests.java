package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import salon.train.timetable.Timetables;

/** An answer comes from one timetable, whatever happens to the others meanwhile, and names it. */
@Import(GenerationTests.Swapping.class)
class GenerationTests extends ServedSeed {

    @TestConfiguration(proxyBeanMethods = false)
    static class Swapping {

        /** Where a request asks for it, the timetable is swapped after the request was taken in and before it is answered. */
        @Bean
        @Order(0)
        Filter swap(Timetables timetables) {
            return (request, response, chain) -> {
                if (request.getParameter("swap") != null) {
                    timetables.swap(Drawn.lines("next", "1;Grenoble;Valence;16:30;17:00;1.00;"));
                }
                chain.doFilter(request, response);
            };
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/trains",
                "/trains/17564",
                "/trains/next?from=Grenoble&to=Valence&at=16:30",
                "/trains/search?from=Grenoble&to=Valence",
                "/stations",
                "/timetable",
                "/trains/0",
                "/trains?page=x",
                "/trains/next",
                "/trains/next?from=Grenoble&to=Grenoble",
                "/journeys",
                "/journeys?cursor=x",
                "/no/such/page"
            })
    void isNamedByEveryAnswer(String uri) {
        assertThat(generation(get(uri))).containsExactly(GENERATION);
    }

    @Test
    void isNamedToWhoIsNotLetIn() {
        assertThat(generation(mvc.post().uri("/timetable/reload").exchange())).containsExactly(GENERATION);
        assertThat(generation(mvc.delete().uri("/trains").exchange())).containsExactly(GENERATION);
    }

    @Test
    void staysTheSameFromTheBeginningOfARequestToItsEnd() {
        MvcTestResult answer = get("/trains/search?from=Grenoble&to=Valence&swap=now");

        assertThat(generation(answer)).containsExactly(GENERATION);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"generation":"the-seed","cheapest":17528,"trains":[{"number":17524},{},{},{}]}""");
        MvcTestResult next = get("/trains/search?from=Grenoble&to=Valence");
        assertThat(generation(next)).containsExactly("next");
        assertThat(next).bodyJson().isLenientlyEqualTo("""
                {"generation":"next","cheapest":1,"trains":[{"number":1}]}""");
    }

    private static List<String> generation(MvcTestResult answer) {
        return answer.getResponse().getHeaders("Timetable-Generation");
    }
}
