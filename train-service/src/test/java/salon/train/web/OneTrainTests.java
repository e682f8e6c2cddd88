package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTrainTests extends ServedSeed {

    @Test
    void showsATrainWithItsCalls() {
        assertThat(get("/trains/17564")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"number":17564,"from":"Valence","to":"Grenoble","departure":"06:15","arrival":"07:31","minutes":76,
                 "price":"14.08","basePrice":"17.60","flag":"REDUC","operator":null,
                 "calls":[{"station":{"id":"valence","name":"Valence"},"arrival":null,"departure":"06:15"},
                          {"station":{"id":"grenoble","name":"Grenoble"},"arrival":"07:31","departure":null}]}""");
    }

    @Test
    void showsOfSeveralTheOneThatRunsOnTheDay() {
        timetables.swap(Drawn.coast("coast", Currency.getInstance("USD")));

        assertThat(get("/trains/101?date=2026-03-13"))
                .bodyJson()
                .extractingPath("$.calls[*].departure")
                .isEqualTo(Arrays.asList("06:00", "06:31", null));
        assertThat(get("/trains/101"))
                .bodyJson()
                .extractingPath("$.calls[*].arrival")
                .isEqualTo(Arrays.asList(null, "08:30", "09:10"));
        assertThat(get("/trains/101")).bodyJson().extractingPath("$.operator").isEqualTo("Coast Rail");
    }

    @Test
    void showsTheOnlyOneWheneverItRuns() {
        timetables.swap(Drawn.coast("coast", null));

        assertThat(get("/trains/N1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.calls[*].arrival")
                .isEqualTo(Arrays.asList(null, "00:20", "00:55"));
        assertThat(get("/trains/N1?date=2026-03-14"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("NOT_RUNNING");
    }

    @Test
    void keepsANumberThatIsNoneAText() {
        timetables.swap(Drawn.coast("coast", null));

        assertThat(get("/trains/007")).bodyJson().extractingPath("$.number").isEqualTo("007");
        assertThat(List.of(
                        ShownTrain.number("0"),
                        ShownTrain.number("999999999999999"),
                        ShownTrain.number("9007199254740993"),
                        ShownTrain.number("00"),
                        ShownTrain.number("TER 5"),
                        ShownTrain.number("-1"),
                        ShownTrain.number("٣")))
                .containsExactly(0L, 999_999_999_999_999L, "9007199254740993", "00", "TER 5", "-1", "٣");
    }

    @Test
    void saysWhyThereIsNone() {
        timetables.swap(Drawn.coast("coast", null));

        assertThat(get("/trains/101?date=2026-03-22"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Train 101 does not run on 2026-03-22: name another date.");
        assertThat(get("/trains/999")).hasStatus(404).bodyJson().isLenientlyEqualTo("""
                        {"code":"UNKNOWN_TRAIN","detail":"No train has the number 999: GET /trains lists all there are."}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-03-28", "2999-12-31"})
    void saysWhichDaysThereAre(String date) {
        timetables.swap(Drawn.coast("coast", null));

        assertThat(get("/trains/101?date=" + date)).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                        {"code":"DATE_OUT_OF_RANGE","parameter":"date","firstDay":"2026-03-02","lastDay":"2026-03-27",
                         "detail":"The timetable goes from 2026-03-02 to 2026-03-27, and %s is not in it: ask with a date that is."}""".formatted(date));
    }

    @Test
    void refusesANumberOfAnotherSize() {
        assertThat(get("/trains/" + "1".repeat(201)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("BAD_NUMBER");
    }
}
