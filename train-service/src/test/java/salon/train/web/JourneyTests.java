package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class JourneyTests extends ServedSeed {

    private static final String PARIS = "Paris Gare de Lyon";

    /** The trains to Paris leave Valence before the first one from Grenoble arrives, so one stays a night. */
    @Test
    void goFromGrenobleToParisOverNightInValence() {
        MvcTestResult answer = get("/journeys?from=Grenoble&to={to}&departAfter=16:30&limit=1", PARIS);

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"journeys":[
                  {"departure":"2026-03-14T18:30:00+01:00","arrival":"2026-03-15T17:49:00+01:00","minutes":1399,
                   "price":"101.68","changes":1,"cheapest":true,"fastest":true,"fewestChanges":true,
                   "legs":[
                    {"kind":"train","train":17528,"operator":null,
                     "from":{"id":"grenoble","name":"Grenoble"},"to":{"id":"valence","name":"Valence"},
                     "departure":"2026-03-14T18:30:00+01:00","arrival":"2026-03-14T19:45:00+01:00","minutes":75,"price":"14.08"},
                    {"kind":"train","train":9862,"operator":null,
                     "from":{"id":"valence","name":"Valence"},"to":{"id":"paris-gare-de-lyon","name":"Paris Gare de Lyon"},
                     "departure":"2026-03-15T15:15:00+01:00","arrival":"2026-03-15T17:49:00+01:00","minutes":154,"price":"87.60"}]}],
                 "generation":"the-seed","currency":null}""");
        assertThat(body(answer)).doesNotContain("reason");
        assertThat(ServedSeed.<String>at(answer, "$.earlier")).isNotBlank();
        assertThat(ServedSeed.<String>at(answer, "$.later")).isNotBlank();
    }

    @Test
    void goFromParisToGrenobleWithTheCheapestOfEach() {
        assertThat(drawn(get("/journeys?from={from}&to=Grenoble&departAfter=7:00&limit=2", PARIS)))
                .isEqualTo("""
                2026-03-14T10:07:00+01:00 2026-03-15T07:31:00+01:00 104.08 9713 17564 cheapest fastest fewestChanges
                2026-03-15T10:07:00+01:00 2026-03-16T07:31:00+01:00 104.08 9713 17564 cheapest fastest fewestChanges
                """);
    }

    @Test
    void markTheCheapestAndTheFastestOfTheirPage() {
        assertThat(drawn(get("/journeys?from=Grenoble&to=Valence&departAfter=16:30&limit=4")))
                .isEqualTo("""
                2026-03-14T16:30:00+01:00 2026-03-14T17:45:00+01:00 17.60 17524 fewestChanges
                2026-03-14T16:55:00+01:00 2026-03-14T17:55:00+01:00 19.36 17525 fastest fewestChanges
                2026-03-14T17:30:00+01:00 2026-03-14T18:46:00+01:00 17.60 17526 fewestChanges
                2026-03-14T18:30:00+01:00 2026-03-14T19:45:00+01:00 14.08 17528 cheapest fewestChanges
                """);
        assertThat(drawn(get("/journeys?from=Grenoble&to=Valence&departAfter=16:30&limit=1")))
                .isEqualTo("""
                2026-03-14T16:30:00+01:00 2026-03-14T17:45:00+01:00 17.60 17524 cheapest fastest fewestChanges
                """);
    }

    @Test
    void arriveAtTheTimeThatIsAskedOrBefore() {
        assertThat(drawn(get("/journeys?from=Grenoble&to=Valence&arriveBefore=18:46&limit=3")))
                .isEqualTo("""
                2026-03-14T16:30:00+01:00 2026-03-14T17:45:00+01:00 17.60 17524 cheapest fewestChanges
                2026-03-14T16:55:00+01:00 2026-03-14T17:55:00+01:00 19.36 17525 fastest fewestChanges
                2026-03-14T17:30:00+01:00 2026-03-14T18:46:00+01:00 17.60 17526 cheapest fewestChanges
                """);
        assertThat(drawn(get("/journeys?from=Grenoble&to=Valence&arriveBefore=18:45&limit=1")))
                .isEqualTo("""
                2026-03-14T16:55:00+01:00 2026-03-14T17:55:00+01:00 19.36 17525 cheapest fastest fewestChanges
                """);
    }

    @Test
    void beginWithTheDayUnlessItIsToday() {
        assertThat(drawn(get("/journeys?from=Grenoble&to=Valence&date=2026-06-01&limit=1")))
                .startsWith("2026-06-01T16:30:00+02:00 ");
    }

    @Test
    void showTheOffsetOfTheirOwnDay() {
        assertThat(drawn(get("/journeys?from=Grenoble&to={to}&date=2026-03-28&limit=1", PARIS)))
                .startsWith("2026-03-28T18:30:00+01:00 2026-03-29T17:49:00+02:00 ");
    }

    @ParameterizedTest
    @CsvSource({
        "Grenoble, Valence, departAfter, 1",
        "Grenoble, Valence, departAfter, 3",
        "Grenoble, Valence, departAfter, 20",
        "Grenoble, Valence, arriveBefore, 3",
        "Grenoble, Paris Gare de Lyon, departAfter, 2",
        "Paris Gare de Lyon, Grenoble, arriveBefore, 2",
        "Valence, Montelimar, arriveBefore, 5"
    })
    void pageForwardsAndBackWithoutRepeatingOrSkipping(String from, String to, String bound, int limit) {
        MvcTestResult first = get("/journeys?from={from}&to={to}&" + bound + "=17:00&limit=" + limit, from, to);
        List<String> there = new ArrayList<>(List.of(drawn(first)));
        MvcTestResult page = first;
        for (int i = 0; i < 7; i++) {
            page = follow(page, "later");
            there.add(drawn(page));
        }
        assertThat(there)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text.lines()).hasSize(limit));
        assertThat(there.stream().flatMap(String::lines).map(line -> line.substring(0, 25)))
                .isSorted();

        List<String> back = new ArrayList<>(List.of(drawn(page)));
        for (int i = 0; i < 7; i++) {
            page = follow(page, "earlier");
            back.add(drawn(page));
        }

        Collections.reverse(back);
        assertThat(back).isEqualTo(there);
    }

    @Test
    void endWhereTheTimetableEnds() {
        timetables.swap(Drawn.coast("coast", Currency.getInstance("USD")));
        MvcTestResult last = get("/journeys?from=sj&to=sf&date=2026-03-27&departAfter=23:00");

        assertThat(drawn(last)).isEqualTo("""
                2026-03-27T23:50:00-07:00 2026-03-28T00:55:00-07:00 null N1 fastest fewestChanges
                """);
        assertThat(last).bodyJson().isLenientlyEqualTo("{\"later\":null,\"currency\":\"USD\"}");
        MvcTestResult first = get("/journeys?from=sj&to=sf&date=2026-03-02&arriveBefore=8:00");
        assertThat(drawn(first)).startsWith("2026-03-02T06:00:00-08:00 ");
        assertThat(first).bodyJson().isLenientlyEqualTo("{\"earlier\":null}");
    }

    @Test
    void walkFromOneStationToAnotherAndNeverCallAnUnknownPriceCheap() {
        timetables.swap(Drawn.walk("walk"));

        assertThat(get("/journeys?from=a&to=d&departAfter=8:00&limit=1"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"journeys":[{"price":null,"changes":1,"cheapest":false,"minutes":60,"legs":[
                          {"kind":"train","train":1,"operator":"Shuttle","price":"5.00"},
                          {"kind":"walk","from":{"id":"b","name":"Bay"},"to":{"id":"c","name":"Castle"},
                           "departure":"2026-03-14T08:30:00+01:00","arrival":"2026-03-14T08:40:00+01:00","minutes":10},
                          {"kind":"train","train":2,"operator":null,"price":null}]}],"currency":"EUR"}""");
    }

    @Test
    void areNoneWithAReason() {
        timetables.swap(Drawn.lines("apart", """
                1;A;B;8:00;9:00;1.00;
                2;C;D;8:00;9:00;1.00;"""));

        MvcTestResult answer = get("/journeys?from=A&to=D");

        assertThat(answer).hasStatusOk();
        assertThat(ServedSeed.<List<?>>at(answer, "$.journeys")).isEmpty();
        assertThat(ServedSeed.<String>at(answer, "$.reason")).startsWith("No journey goes from A to D on any day");
    }

    @Test
    void takeACursorOfThisTimetableOnly() {
        String cursor = at(get("/journeys?from=Grenoble&to=Valence&departAfter=16:30"), "$.later");
        assertThat(get("/journeys?cursor=" + cursor)).hasStatusOk();

        timetables.swap(Drawn.seed("another"));

        assertThat(get("/journeys?cursor=" + cursor)).hasStatus(410).bodyJson().isLenientlyEqualTo("""
                        {"code":"OLD_CURSOR","parameter":"cursor","cursorGeneration":"the-seed","generation":"another",
                         "detail":"The timetable has changed: the cursor is of generation the-seed, and this is another. Ask again without a cursor."}""");
    }

    @ParameterizedTest
    @CsvSource({
        "from=Grenoble&to=Valence&departAfter=16:30&arriveBefore=18:00, BAD_REQUEST, arriveBefore",
        "from=Grenoble&to=Valence&departAfter=half past four, BAD_TIME, departAfter",
        "from=Grenoble&to=Valence&arriveBefore=6pm, BAD_TIME, arriveBefore",
        "from=Grenoble&to=Valence&date=14/03/2026, BAD_DATE, date",
        "from=Grenoble&to=Valence&limit=0, BAD_LIMIT, limit",
        "from=Grenoble&to=Valence&limit=21, BAD_LIMIT, limit",
        "from=Grenoble&to=Valence&limit=few, BAD_REQUEST, limit",
        "from=Grenoble, BAD_REQUEST, to",
        "to=Valence, BAD_REQUEST, from",
        "cursor=, BAD_CURSOR, cursor",
        "cursor=garbage, BAD_CURSOR, cursor",
        "cursor=garbage&from=Grenoble, BAD_REQUEST, cursor",
        "cursor=garbage&limit=5, BAD_REQUEST, cursor"
    })
    void areNotFoundForWhatCannotBeAsked(String query, String code, String parameter) {
        MvcTestResult answer = get("/journeys?" + query);

        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(ServedSeed.<String>at(answer, "$.code")).isEqualTo(code);
        assertThat(ServedSeed.<String>at(answer, "$.parameter")).isEqualTo(parameter);
        assertThat(ServedSeed.<String>at(answer, "$.detail")).startsWith(parameter + " ");
    }

    @Test
    void goSomewhereElse() {
        assertThat(get("/journeys?from=Valence&to=Valence"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("SAME_STATION");
    }

    private MvcTestResult follow(MvcTestResult page, String direction) {
        @Nullable String cursor = at(page, "$." + direction);
        assertThat(cursor).isNotNull();
        return get("/journeys?cursor=" + cursor);
    }

    /** A line for each journey: when, for how much, by which trains, and what it is best at. */
    private static String drawn(MvcTestResult answer) {
        List<Map<String, Object>> journeys = at(answer, "$.journeys");
        return journeys.stream()
                .map(journey -> "%s %s %s %s%s%s%s%n"
                        .formatted(
                                journey.get("departure"),
                                journey.get("arrival"),
                                journey.get("price"),
                                trains(journey),
                                mark(journey, "cheapest"),
                                mark(journey, "fastest"),
                                mark(journey, "fewestChanges")))
                .collect(Collectors.joining());
    }

    private static String trains(Map<String, Object> journey) {
        return ((List<?>) journey.get("legs"))
                .stream()
                        .map(leg -> String.valueOf(((Map<?, ?>) leg).get("train")))
                        .collect(Collectors.joining(" "));
    }

    private static String mark(Map<String, Object> journey, String mark) {
        return Boolean.TRUE.equals(journey.get(mark)) ? " " + mark : "";
    }
}
