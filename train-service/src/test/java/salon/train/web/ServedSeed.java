package salon.train.web;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import salon.train.feed.FeedReload;
import salon.train.timetable.Timetables;

/** The REST side of the service with the seed's timetable, on the 14th of March 2026. */
@WebMvcTest(
        properties = "salon.timetable.today=" + ServedSeed.TODAY,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "salon\\.train\\.(access|web|timetable)\\..*"))
@Import({FeedReload.class, SimpleMeterRegistry.class})
abstract class ServedSeed {

    static final String TODAY = "2026-03-14";
    static final String GENERATION = "the-seed";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Timetables timetables;

    @BeforeEach
    void serveTheSeed() {
        timetables.swap(Drawn.seed(GENERATION));
    }

    MvcTestResult get(String uri, Object... values) {
        return mvc.get().uri(uri, values).exchange();
    }

    static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    static <T> T at(MvcTestResult answer, String path) {
        return JsonPath.read(body(answer), path);
    }

    /** Trains as a table, a line each. */
    static String table(MvcTestResult answer, String path) {
        List<Map<String, Object>> trains = at(answer, path);
        return trains.stream()
                .map(train -> train.values().stream().map(String::valueOf).collect(Collectors.joining("; ")) + "\n")
                .collect(Collectors.joining());
    }
}
