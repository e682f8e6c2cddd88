package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TrainSearchTests extends ServedSeed {

    private static final String PARIS = "Paris Gare de Lyon";

    /** The seed's choice 2. */
    @Test
    void findsTheSeedsFourTrainsWithTheCheapestAndTheFastest() {
        var answer = get("/trains/search?from=Grenoble&to=Valence&after=16:30&before=18:30");

        assertThat(table(answer, "$.trains")).isEqualTo("""
                17524; Grenoble; Valence; 16:30; 17:45; 75; 17.60; 17.60; null
                17525; Grenoble; Valence; 16:55; 17:55; 60; 19.36; 17.60; SUPPL
                17526; Grenoble; Valence; 17:30; 18:46; 76; 17.60; 17.60; null
                17528; Grenoble; Valence; 18:30; 19:45; 75; 14.08; 17.60; REDUC
                """);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"cheapest":17528,"fastest":17525,"generation":"the-seed"}""");
        assertThat(body(answer)).doesNotContain("reason");
    }

    /** The seed's choice 3. */
    @Test
    void findsTheSeedsTrainsFromParisOfWhichOneIsBoth() {
        var answer = get("/trains/search?from={from}&to=Valence", PARIS);

        assertThat(table(answer, "$.trains")).isEqualTo("""
                6035; Paris Gare de Lyon; Valence; 07:41; 10:11; 150; 90.40; 113.00; REDUC
                9713; Paris Gare de Lyon; Valence; 10:07; 12:19; 132; 90.00; 90.00; null
                6063; Paris Gare de Lyon; Valence; 10:07; 13:15; 188; 92.20; 92.20; null
                """);
        assertThat(answer).bodyJson().isLenientlyEqualTo("{\"cheapest\":9713,\"fastest\":9713}");
    }

    @ParameterizedTest
    @CsvSource({
        "departure, '17524 17525 17526 17528'",
        "price, '17528 17524 17526 17525'",
        "duration, '17525 17524 17528 17526'"
    })
    void sortsByWhatIsAsked(String sort, String numbers) {
        var answer = get("/trains/search?from=Grenoble&to=Valence&sort=" + sort);

        assertThat(numbers(answer)).isEqualTo(numbers);
        assertThat(answer).bodyJson().isLenientlyEqualTo("{\"cheapest\":17528,\"fastest\":17525}");
    }

    @ParameterizedTest
    @CsvSource({
        "after=16:30&before=16:30, 17524",
        "after=16:31&before=18:29, '17525 17526'",
        "after=17:30, '17526 17528'",
        "before=16:55, '17524 17525'",
        "after=18:30&before=16:30, '17528 17524'",
        "after=18:31&before=16:29, ''",
        "after=18:31, ''"
    })
    void includesBothBoundsAndGoesOverMidnight(String slot, String numbers) {
        assertThat(numbers(get("/trains/search?from=Grenoble&to=Valence&" + slot)))
                .isEqualTo(numbers);
    }

    @Test
    void includesTheLastSecondOfTheMinuteThatIsAsked() {
        timetables.swap(Drawn.coast("coast", null));

        assertThat(numbers(get("/trains/search?from=pa&to=sf&after=23:00&before=1:00&date=2026-03-13")))
                .isEqualTo("N1 007");
        assertThat(numbers(get("/trains/search?from=pa&to=sf&before=1:00&date=2026-03-14")))
                .isEqualTo("N1 007");
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(get("/trains/search?from=Grenoble&to=Valence&after=19:00"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"trains":[],"cheapest":null,"fastest":null,"generation":"the-seed",
                         "reason":"No train departs from Grenoble to Valence in that slot: GET /trains/next names the next one."}""");
        assertThat(get("/trains/search?from=Grenoble&to={to}", PARIS))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.reason")
                .asString()
                .contains("GET /journeys");
    }

    @Test
    void callsNoneTheCheapestWhereNoPriceIsKnown() {
        timetables.swap(Drawn.lines("unknown", """
                1;A;B;8:00;9:00;;
                2;A;B;9:00;9:30;;"""));

        assertThat(get("/trains/search?from=A&to=B"))
                .bodyJson()
                .isLenientlyEqualTo("{\"cheapest\":null,\"fastest\":2}");
    }

    @Test
    void neverTakesAnUnknownPriceForTheCheapest() {
        timetables.swap(Drawn.lines("unknown", """
                1;A;B;8:00;9:00;;
                2;A;B;9:00;10:00;99.00;
                3;A;B;10:00;11:00;99.00;"""));

        var answer = get("/trains/search?from=A&to=B&sort=price");

        assertThat(numbers(answer)).isEqualTo("2 3 1");
        assertThat(answer).bodyJson().isLenientlyEqualTo("{\"cheapest\":2,\"fastest\":1}");
    }

    @ParameterizedTest
    @CsvSource({
        "sort=beauty, 400, BAD_SORT, 'sort is one of departure, price, duration, not beauty.'",
        "sort=PRICE, 400, BAD_SORT, 'sort is one of departure, price, duration, not PRICE.'",
        "after=4pm, 400, BAD_TIME, 'after is a time of day such as 16:30, not 4pm.'",
        "before=25:00, 400, BAD_TIME, 'before is a time of day such as 16:30, not 25:00.'"
    })
    void refusesWhatCannotBeAsked(String query, int status, String code, String detail) {
        assertThat(get("/trains/search?from=Grenoble&to=Valence&" + query))
                .hasStatus(status)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"" + code + "\",\"detail\":\"" + detail + "\"}");
    }

    @Test
    void refusesToGoNowhere() {
        assertThat(get("/trains/search?from=Valence&to=Valence"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("SAME_STATION");
    }

    private static String numbers(MvcTestResult answer) {
        List<Object> numbers = at(answer, "$.trains[*].number");
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
