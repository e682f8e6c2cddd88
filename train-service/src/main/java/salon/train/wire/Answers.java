package salon.train.wire;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import salon.train.search.StationIndex.Meaning;
import salon.train.timetable.Minute;
import salon.train.timetable.Timetable;
import salon.train.timetable.Timetables;

/** What the timetable says to a question, ready for the wire. Each is answered from the timetable of its moment. For many threads. */
final class Answers {

    private final Timetables timetables;
    private final Frames frames;
    private final Today today;
    private final int lookahead;

    /** The longest answer of all, and the same to everyone. */
    private volatile @Nullable Whole whole;

    private record Whole(WeakReference<Timetable> timetable, byte[] answer) {}

    private record Route(int from, int to) {}

    /**
     * @param lookahead how many days after today the next train may depart
     */
    Answers(Timetables timetables, Frames frames, Today today, int lookahead) {
        this.timetables = timetables;
        this.frames = frames;
        this.today = today;
        this.lookahead = lookahead;
    }

    byte[] to(Question question) {
        Timetable timetable = timetables.current();
        return switch (question) {
            case Question.All() -> all(timetable);
            case Question.Next(String from, String to, LocalTime at) ->
                frames.string(route(timetable, from, to)
                        .flatMap(route -> next(timetable, route, at))
                        .orElse(""));
            case Question.Slot(String from, String to, LocalTime earliest, LocalTime latest) ->
                frames.list(route(timetable, from, to)
                        .map(route -> slot(timetable, route, earliest, latest))
                        .orElse(List.of()));
            case Question.Between(String from, String to) ->
                frames.list(route(timetable, from, to)
                        .map(route -> slot(timetable, route, LocalTime.MIN, LocalTime.MAX))
                        .orElse(List.of()));
        };
    }

    private byte[] all(Timetable timetable) {
        Whole known = whole;
        if (known != null && known.timetable().refersTo(timetable)) {
            return known.answer();
        }
        Lines lines = new Lines(timetable);
        byte[] answer = frames.list(IntStream.range(0, timetable.trains().size())
                .mapToObj(lines::trip)
                .toList());
        whole = new Whole(new WeakReference<>(timetable), answer);
        return answer;
    }

    private Optional<String> next(Timetable timetable, Route route, LocalTime at) {
        ZoneId zone = timetable.network().zone();
        LocalDate day = today.in(zone);
        return timetable
                .direct()
                .next(
                        route.from(),
                        route.to(),
                        new Minute(zone, day, at).begin(),
                        new Minute(zone, day.plusDays(lookahead), LocalTime.MAX).end())
                .map(new Lines(timetable)::ride);
    }

    /** A slot that ends before it begins goes over midnight. */
    private List<String> slot(Timetable timetable, Route route, LocalTime earliest, LocalTime latest) {
        ZoneId zone = timetable.network().zone();
        LocalDate day = today.in(zone);
        LocalDate end = latest.isBefore(earliest) ? day.plusDays(1) : day;
        return timetable
                .direct()
                .between(
                        route.from(),
                        route.to(),
                        new Minute(zone, day, earliest).begin(),
                        new Minute(zone, end, latest).end())
                .stream()
                .map(new Lines(timetable)::ride)
                .toList();
    }

    private static Optional<Route> route(Timetable timetable, String from, String to) {
        return timetable.station(from) instanceof Meaning.Found(int first)
                        && timetable.station(to) instanceof Meaning.Found(int last)
                ? Optional.of(new Route(first, last))
                : Optional.empty();
    }
}
