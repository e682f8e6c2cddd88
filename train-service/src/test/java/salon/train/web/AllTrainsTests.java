package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllTrainsTests extends ServedSeed {

    /** The seed's choice 0; there without minutes, base price and flag. */
    @Test
    void listsTheSeedsTrainsInItsOrderWithFinalPrices() {
        var answer = get("/trains");

        assertThat(answer).hasStatusOk();
        assertThat(table(answer, "$.trains")).isEqualTo("""
                17564; Valence; Grenoble; 06:15; 07:31; 76; 14.08; 17.60; REDUC
                17566; Valence; Grenoble; 06:45; 07:55; 70; 17.60; 17.60; null
                17568; Valence; Grenoble; 07:15; 08:32; 77; 17.60; 17.60; null
                17524; Grenoble; Valence; 16:30; 17:45; 75; 17.60; 17.60; null
                17525; Grenoble; Valence; 16:55; 17:55; 60; 19.36; 17.60; SUPPL
                17526; Grenoble; Valence; 17:30; 18:46; 76; 17.60; 17.60; null
                17528; Grenoble; Valence; 18:30; 19:45; 75; 14.08; 17.60; REDUC
                86181; Valence; Montelimar; 12:30; 12:56; 26; 7.84; 9.80; REDUC
                86183; Valence; Montelimar; 14:10; 14:30; 20; 10.78; 9.80; SUPPL
                86187; Valence; Montelimar; 16:30; 16:56; 26; 9.80; 9.80; null
                86174; Montelimar; Valence; 06:30; 06:55; 25; 9.80; 9.80; null
                86175; Montelimar; Valence; 07:10; 07:30; 20; 10.78; 9.80; SUPPL
                86177; Montelimar; Valence; 07:30; 07:55; 25; 9.80; 9.80; null
                86178; Montelimar; Valence; 08:00; 08:25; 25; 9.80; 9.80; null
                86179; Montelimar; Valence; 08:30; 08:55; 25; 7.84; 9.80; REDUC
                9862; Valence; Paris Gare de Lyon; 15:15; 17:49; 154; 87.60; 87.60; null
                6194; Valence; Paris Gare de Lyon; 16:15; 19:15; 180; 92.00; 92.00; null
                6208; Valence; Paris Gare de Lyon; 17:15; 19:53; 158; 92.80; 92.80; null
                6035; Paris Gare de Lyon; Valence; 07:41; 10:11; 150; 90.40; 113.00; REDUC
                9713; Paris Gare de Lyon; Valence; 10:07; 12:19; 132; 90.00; 90.00; null
                6063; Paris Gare de Lyon; Valence; 10:07; 13:15; 188; 92.20; 92.20; null
                """);
        assertThat(answer).bodyJson().extractingPath("$.page").isEqualTo(json(100, 0, 21, 1));
    }

    @Test
    void writesATrainAsTheProtocolHasIt() {
        assertThat(get("/trains?size=1")).bodyJson().isStrictlyEqualTo("""
                {"trains":[{"number":17564,"from":"Valence","to":"Grenoble","departure":"06:15","arrival":"07:31",
                            "minutes":76,"price":"14.08","basePrice":"17.60","flag":"REDUC"}],
                 "page":{"size":1,"number":0,"totalElements":21,"totalPages":21},
                 "generation":"the-seed"}""");
    }

    @Test
    void cutsPagesThatNeitherRepeatNorSkip() {
        String all = table(get("/trains"), "$.trains");

        StringBuilder pages = new StringBuilder();
        for (int page = 0; page < 5; page++) {
            pages.append(table(get("/trains?size=5&page={page}", page), "$.trains"));
        }

        assertThat(pages).hasToString(all);
        assertThat(table(get("/trains?size=5&page=5"), "$.trains")).isEmpty();
        assertThat(table(get("/trains?size=100&page=1000000"), "$.trains")).isEmpty();
    }

    @Test
    void listsTheTrainsOfOneDay() {
        timetables.swap(Drawn.coast("coast", null));

        assertThat(table(get("/trains?date=2026-03-14"), "$.trains")).isEqualTo("""
                101; San Jose Diridon; San Francisco; 08:00; 09:10; 70; null; null; null
                """);
        assertThat(table(get("/trains?date=2026-03-13"), "$.trains")).isEqualTo("""
                101; San Jose Diridon; San Francisco; 06:00; 07:10; 70; null; null; null
                N1; San Jose Diridon; San Francisco; 23:50; 00:55; 65; null; null; null
                007; Palo Alto; San Francisco; 00:35; 01:10; 35; null; null; null
                """);
        assertThat(get("/trains?date=2026-03-13"))
                .bodyJson()
                .extractingPath("$.page.totalElements")
                .isEqualTo(3);
    }

    @Test
    void showsTheWallClockAlsoOnTheDayWhenItIsPutForward() {
        timetables.swap(Drawn.coast("coast", null));

        assertThat(table(get("/trains?date=2026-03-08"), "$.trains")).isEqualTo("""
                101; San Jose Diridon; San Francisco; 08:00; 09:10; 70; null; null; null
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, BAD_PAGE, size, 0",
        "size=101, BAD_PAGE, size, 101",
        "page=-1, BAD_PAGE, page, -1",
        "page=1000001, BAD_PAGE, page, 1000001",
        "page=two, BAD_REQUEST, page, two",
        "size=9999999999, BAD_REQUEST, size, 9999999999",
        "size=0x1, BAD_REQUEST, size, 0x1",
        "size=%2B1, BAD_REQUEST, size, +1",
        "size=010, BAD_REQUEST, size, 010",
        "size=１０, BAD_REQUEST, size, １０",
        "page=-0, BAD_REQUEST, page, -0",
        "date=14.3.2026, BAD_DATE, date, 14.3.2026",
        "date=2026-02-30, BAD_DATE, date, 2026-02-30",
        "date=%2B999999999-01-01, BAD_DATE, date, +999999999-01-01",
        "date=, BAD_DATE, date, (nothing)"
    })
    void refusesWhatCannotBeAskedAndSaysWhatWasThere(String query, String code, String parameter, String given) {
        var answer = get("/trains?" + query.replace("%2B", "+"));

        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(ServedSeed.<String>at(answer, "$.code")).isEqualTo(code);
        assertThat(ServedSeed.<String>at(answer, "$.type"))
                .isEqualTo("urn:salon:problem:" + code.toLowerCase().replace('_', '-'));
        assertThat(ServedSeed.<String>at(answer, "$.parameter")).isEqualTo(parameter);
        assertThat(ServedSeed.<String>at(answer, "$.detail"))
                .startsWith(parameter + " ")
                .contains("not " + given);
    }

    @Test
    void refusesWhatIsSentTwice() {
        var answer = get("/trains?size=1&page=0&size=1");

        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(ServedSeed.<String>at(answer, "$.code")).isEqualTo("BAD_REQUEST");
        assertThat(ServedSeed.<String>at(answer, "$.parameter")).isEqualTo("size");
        assertThat(ServedSeed.<String>at(answer, "$.detail")).isEqualTo("size is there 2 times: send it once.");
    }

    private static Map<String, Object> json(int size, int number, int elements, int pages) {
        return Map.of("size", size, "number", number, "totalElements", elements, "totalPages", pages);
    }
}
