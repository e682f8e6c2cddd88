package salon.benchmarks.train;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * Random questions to a train-service about the timetable that it has, the same for the same timetable and seed.
 *
 * @param stations all their ids
 * @param direct pairs of stations that some train joins
 * @param week the first of the days asked for
 */
record TrainQuestions(List<String> stations, List<Pair> direct, LocalDate week, Random random) {

    private static final int COUNT = 2_000;
    private static final int TRAINS = 300;
    private static final int DAYS = 7;

    record Pair(String from, String to) {}

    /** What can be asked. */
    enum Kind {
        NEXT("next direct train"),
        SLOT("direct trains in two hours"),
        JOURNEYS("journeys, page of 5");

        final String shown;

        Kind(String shown) {
            this.shown = shown;
        }
    }

    static TrainQuestions about(TrainClient client, LocalDate week, Random random)
            throws IOException, InterruptedException {
        List<String> stations = new ArrayList<>();
        long pages = 1;
        for (int page = 0; page < pages; page++) {
            JsonNode answer = client.json("/stations?page=" + page);
            pages = answer.at("/page/totalPages").asLong();
            answer.get("stations")
                    .forEach(station -> stations.add(station.get("id").asString()));
        }
        return new TrainQuestions(stations, direct(client, week, random), week, random);
    }

    /** Two calls of some of the trains of the first day. */
    private static List<Pair> direct(TrainClient client, LocalDate day, Random random)
            throws IOException, InterruptedException {
        long trains = client.json("/trains?size=1&date=" + day)
                .at("/page/totalElements")
                .asLong();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < TRAINS; i++) {
            JsonNode train = client.json("/trains?size=1&date=%s&page=%d".formatted(day, random.nextLong(trains)));
            String number = train.at("/trains/0/number").asString();
            JsonNode calls = client.json("/trains/%s?date=%s".formatted(encoded(number), day))
                    .get("calls");
            int first = random.nextInt(calls.size() - 1);
            int second = first + 1 + random.nextInt(calls.size() - first - 1);
            pairs.add(new Pair(
                    calls.get(first).at("/station/id").asString(),
                    calls.get(second).at("/station/id").asString()));
        }
        return pairs;
    }

    List<String> paths(Kind kind) {
        List<String> paths = new ArrayList<>();
        while (paths.size() < COUNT) {
            int hour = 5 + random.nextInt(17);
            int minute = random.nextInt(60);
            LocalDate day = week.plusDays(random.nextInt(DAYS));
            paths.add(
                    switch (kind) {
                        case NEXT ->
                            "/trains/next?%s&date=%s&at=%02d:%02d".formatted(stations(any(direct)), day, hour, minute);
                        case SLOT ->
                            "/trains/search?%s&date=%s&after=%02d:%02d&before=%02d:%02d"
                                    .formatted(stations(any(direct)), day, hour, minute, hour + 2, minute);
                        case JOURNEYS ->
                            "/journeys?%s&date=%s&departAfter=%02d:%02d&limit=5"
                                    .formatted(stations(any()), day, hour, minute);
                    });
        }
        return paths;
    }

    private Pair any(List<Pair> pairs) {
        return pairs.get(random.nextInt(pairs.size()));
    }

    /** Two different stations. */
    private Pair any() {
        int from = random.nextInt(stations.size());
        int to = (from + 1 + random.nextInt(stations.size() - 1)) % stations.size();
        return new Pair(stations.get(from), stations.get(to));
    }

    private static String stations(Pair pair) {
        return "from=" + encoded(pair.from()) + "&to=" + encoded(pair.to());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
