package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.train.search.StationIndex;

/** Stations that are searched for, and stations that are named in other questions. */
class StationTests extends ServedSeed {

    @BeforeEach
    void serveMoreStations() {
        timetables.swap(Drawn.lines("stations", """
                1;Valence;Saint-Étienne;8:00;9:00;1.00;
                2;Valence;Valenciennes;8:00;9:00;1.00;
                3;Paris Gare de Lyon;Valence;8:00;9:00;1.00;
                4;Paris Gare du Nord;Laval;8:00;9:00;1.00;"""));
    }

    @Test
    void areFoundByTheBeginningsOfTheirNames() {
        assertThat(get("/stations?q=val")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"stations":[{"id":"valence","name":"Valence","match":"prefix"},
                             {"id":"valenciennes","name":"Valenciennes","match":"prefix"}],
                 "generation":"stations"}""");
    }

    @ParameterizedTest
    @CsvSource({
        "valence, Valence, exact",
        "st etienne, Saint-Étienne, exact",
        "gare du n, Paris Gare du Nord, token",
        "valense, Valence, fuzzy"
    })
    void sayHowWellTheyMatch(String query, String name, String match) {
        assertThat(get("/stations?q={query}", query))
                .bodyJson()
                .extractingPath("$.stations[0]")
                .isEqualTo(Map.of("id", StationIndex.folded(name).replace(' ', '-'), "name", name, "match", match));
    }

    @Test
    void areAsManyAsAreAskedFor() {
        assertThat(get("/stations?q=val&limit=1"))
                .bodyJson()
                .extractingPath("$.stations[*].name")
                .isEqualTo(List.of("Valence"));
        assertThat(get("/stations?q=zzzzzz"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.stations")
                .asArray()
                .isEmpty();
    }

    @Test
    void areListedInPagesWithoutAQuery() {
        timetables.swap(Drawn.coast("coast", null));

        assertThat(get("/stations?size=2")).bodyJson().isStrictlyEqualTo("""
                {"stations":[{"id":"sj","name":"San Jose Diridon","latitude":37.33,"longitude":-121.9},
                             {"id":"pa","name":"Palo Alto","latitude":37.44,"longitude":-122.16}],
                 "page":{"size":2,"number":0,"totalElements":3,"totalPages":2},"generation":"coast"}""");
        assertThat(get("/stations?size=2&page=1"))
                .bodyJson()
                .extractingPath("$.stations[*].id")
                .isEqualTo(List.of("sf"));
    }

    @ParameterizedTest
    @CsvSource({
        "q=, BAD_QUERY",
        "q=val&limit=0, BAD_LIMIT",
        "q=val&limit=51, BAD_LIMIT",
        "q=val&limit=x, BAD_REQUEST",
        "size=0, BAD_PAGE"
    })
    void areNotFoundByWhatCannotBeAsked(String query, String code) {
        assertThat(get("/stations?" + query))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
        assertThat(get("/stations?q=" + "v".repeat(201)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("q has at most 200 characters, not 201.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trains/next?at=8:00&", "/trains/search?", "/journeys?departAfter=8:00&"})
    void areUnderstoodHoweverTheyAreTyped(String question) {
        assertThat(get(question + "from=VALENCE&to={to}", "st. etienne")).hasStatusOk();
        assertThat(get(question + "from={from}&to=valence", "paris gare de lyon"))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trains/next?at=8:00&", "/trains/search?", "/journeys?departAfter=8:00&"})
    void areSuggestedWhenTheNameIsUnknownOrMeansSeveral(String question) {
        assertThat(get(question + "from=Valense&to=Laval"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"code":"UNKNOWN_STATION","parameter":"from","suggestions":[{"id":"valence","name":"Valence"}],
                         "detail":"from is no station that is known here: Valense. Perhaps one of the suggestions is meant."}""");
        assertThat(get(question + "from=Valence&to=qqqqqqqq"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"code":"UNKNOWN_STATION","parameter":"to","suggestions":[],
                         "detail":"to is no station that is known here: qqqqqqqq. GET /stations?q= finds them by parts of their names."}""");
        var ambiguous = get(question + "from=Valence&to=Paris");
        assertThat(ambiguous).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                        {"code":"AMBIGUOUS_STATION","parameter":"to",
                         "detail":"to can mean several stations: Paris. Name one of the suggestions."}""");
        assertThat(ambiguous)
                .bodyJson()
                .extractingPath("$.suggestions[*].name")
                .asArray()
                .containsExactlyInAnyOrder("Paris Gare de Lyon", "Paris Gare du Nord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trains/next?at=8:00&", "/trains/search?", "/journeys?departAfter=8:00&"})
    void areNamedInAtMostTwoHundredCharacters(String question) {
        assertThat(get(question + "from=" + "é".repeat(201) + "&to=Valence"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"code":"BAD_STATION","parameter":"from","detail":"from has at most 200 characters, not 201."}""");
        assertThat(get(question + "from=Valence&to= "))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"code":"BAD_STATION","parameter":"to","detail":"to is empty."}""");
    }
}
