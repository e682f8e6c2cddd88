package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextTrainTests extends ServedSeed {

    @ParameterizedTest
    @CsvSource({
        // Exactly then.
        "Grenoble, Valence, 16:30, 17524, 2026-03-14, false",
        "Grenoble, Valence, 18:30, 17528, 2026-03-14, false",
        // The next later one.
        "Grenoble, Valence, 16:31, 17525, 2026-03-14, false",
        "Grenoble, Valence, 16:40, 17525, 2026-03-14, false",
        "Grenoble, Valence, 0:00, 17524, 2026-03-14, false",
        // After the last one the first of the next day.
        "Grenoble, Valence, 18:31, 17524, 2026-03-15, true",
        "Grenoble, Valence, 23:59, 17524, 2026-03-15, true",
        // The seed's choice 1, and two at once of which one arrives first.
        "Paris Gare de Lyon, Valence, 7:00, 6035, 2026-03-14, false",
        "Paris Gare de Lyon, Valence, 10:00, 9713, 2026-03-14, false",
        "Paris Gare de Lyon, Valence, 10:08, 6035, 2026-03-15, true"
    })
    void isTheOneAtThatTimeOrTheNext(String from, String to, String at, int number, String date, boolean nextDay) {
        var answer = get("/trains/next?from={from}&to={to}&at={at}", from, to, at);

        assertThat(answer).hasStatusOk();
        assertThat(ServedSeed.<Integer>at(answer, "$.number")).isEqualTo(number);
        assertThat(ServedSeed.<String>at(answer, "$.date")).isEqualTo(date);
        assertThat(ServedSeed.<Boolean>at(answer, "$.nextDay")).isEqualTo(nextDay);
    }

    @Test
    void isTheTrainItself() {
        assertThat(get("/trains/next?from=Grenoble&to=Valence&at=16:40&date=2026-12-31"))
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"number":17525,"from":"Grenoble","to":"Valence","departure":"16:55","arrival":"17:55","minutes":60,
                         "price":"19.36","basePrice":"17.60","flag":"SUPPL","date":"2026-12-31","nextDay":false}""");
    }

    @Test
    void isTheRideNotAllOfTheTrainsWay() {
        timetables.swap(Drawn.coast("coast", Currency.getInstance("USD")));

        assertThat(get("/trains/next?from=sj&to=pa&at=6:00&date=2026-03-13"))
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"number":101,"from":"San Jose Diridon","to":"Palo Alto","departure":"06:00","arrival":"06:30","minutes":30,
                         "price":"5.75","basePrice":"5.75","flag":null,"date":"2026-03-13","nextDay":false}""");
    }

    @Test
    void belongsToTheDayOnWhichItDepartsNotToTheOneOnWhichItsServiceBegan() {
        timetables.swap(Drawn.coast("coast", null));

        assertThat(get("/trains/next?from=pa&to=sf&at=00:30&date=2026-03-14"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"number":"007","departure":"00:35","date":"2026-03-14","nextDay":false}""");
    }

    @Test
    void looksOverDaysWithoutTrains() {
        timetables.swap(Drawn.coast("coast", null));

        assertThat(get("/trains/next?from=sj&to=sf&at=00:00&date=2026-03-21"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"number":101,"departure":"06:00","date":"2026-03-23","nextDay":true}""");
    }

    @Test
    void isNoneAfterTheTimetablesLastTrain() {
        timetables.swap(Drawn.coast("coast", null));

        assertThat(get("/trains/next?from=sj&to=sf&at=23:51&date=2026-03-27"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("NO_MORE_TRAINS");
    }

    @Test
    void suggestsJourneysWhereNoTrainGoesWithoutAChange() {
        assertThat(get("/trains/next?from=Grenoble&to={to}&at=16:30", "Paris Gare de Lyon"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"code":"NO_DIRECT_TRAIN",
                         "detail":"No train goes from Grenoble to Paris Gare de Lyon without a change: GET /journeys finds ways with changes."}""");
    }

    @ParameterizedTest
    @CsvSource({
        "at=noon, BAD_TIME, at, noon",
        "at=24:00, BAD_TIME, at, 24:00",
        "at=12:60, BAD_TIME, at, 12:60",
        "at=1640, BAD_TIME, at, 1640",
        "at=-1:30, BAD_TIME, at, -1:30",
        "at=, BAD_TIME, at, (nothing)",
        "date=tomorrow, BAD_DATE, date, tomorrow"
    })
    void refusesWhatIsNoTime(String query, String code, String parameter, String given) {
        var answer = get("/trains/next?from=Grenoble&to=Valence&" + query);

        assertThat(answer).hasStatus(400);
        assertThat(ServedSeed.<String>at(answer, "$.code")).isEqualTo(code);
        assertThat(ServedSeed.<String>at(answer, "$.detail"))
                .startsWith(parameter + " is a ")
                .endsWith("not " + given + ".");
    }

    @Test
    void saysWhichParameterIsMissing() {
        assertThat(get("/trains/next?from=Grenoble"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("'to'");
    }
}
