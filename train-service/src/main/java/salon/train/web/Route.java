package salon.train.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import salon.train.problem.Problem;
import salon.train.problem.Shown;
import salon.train.search.StationIndex.Meaning;
import salon.train.timetable.Timetable;

/** From which station to which other one. */
record Route(int from, int to) {

    private static final int SUGGESTED = 10;

    static Route asked(Timetable timetable, @Nullable String from, @Nullable String to) {
        Route route = new Route(station(timetable, "from", from), station(timetable, "to", to));
        if (route.from == route.to) {
            String name = timetable.stations().get(route.from).name();
            throw new Problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "SAME_STATION",
                            "from and to are both " + name + ": name two different stations.")
                    .with("parameter", "to");
        }
        return route;
    }

    /** For sentences: Grenoble to Valence. */
    String shown(Timetable timetable) {
        return timetable.stations().get(from).name() + " to "
                + timetable.stations().get(to).name();
    }

    private static int station(Timetable timetable, String parameter, @Nullable String asked) {
        String text = Asked.text(parameter, "BAD_STATION", asked);
        return switch (timetable.station(text)) {
            case Meaning.Found found -> found.station();
            case Meaning.Ambiguous several ->
                throw refused(
                        timetable,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "AMBIGUOUS_STATION",
                        parameter,
                        parameter + " can mean several stations: " + Shown.of(text) + ". Name one of the suggestions.",
                        several.stations());
            case Meaning.Unknown none ->
                throw refused(
                        timetable,
                        HttpStatus.NOT_FOUND,
                        "UNKNOWN_STATION",
                        parameter,
                        parameter + " is no station that is known here: " + Shown.of(text) + ". "
                                + (none.suggestions().isEmpty()
                                        ? "GET /stations?q= finds them by parts of their names."
                                        : "Perhaps one of the suggestions is meant."),
                        none.suggestions());
        };
    }

    private static Problem refused(
            Timetable timetable,
            HttpStatus status,
            String code,
            String parameter,
            String detail,
            List<Integer> stations) {
        return new Problem(status, code, detail)
                .with("parameter", parameter)
                .with(
                        "suggestions",
                        stations.stream()
                                .limit(SUGGESTED)
                                .map(station ->
                                        NamedStation.of(timetable.stations().get(station)))
                                .toList());
    }
}
