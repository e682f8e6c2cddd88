package salon.train.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.train.search.StationIndex.Entry;
import salon.train.search.StationIndex.Match;
import salon.train.search.StationIndex.Meaning;

class StationIndexTests {

    private static final List<Entry> STATIONS = stations("""
            Paris Gare de Lyon        900
            Paris Gare du Nord        950
            Paris Saint-Lazare        800
            Parisot                     1
            Lyon Part-Dieu            700
            Lyon Perrache             600
            Saint-Étienne Châteaucreux 300
            Sainte-Maxime              20
            St Pancras                400
            Strasbourg                500
            Valence                   200
            Valence TGV               250
            Valenciennes              150
            Montélimar                 90
            Grenoble                  180
            L'Isle-sur-la-Sorgue       30
            Nœux-les-Mines             10
            København H               350
            Łódź Fabryczna            120
            Αθήνα                      70
            Москва-Пассажирская       999
            東京                       998
            """);

    private final StationIndex index = new StationIndex(STATIONS);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            valence            | EXACT Valence, PREFIX Valence TGV, FUZZY Valenciennes
            VALENCE            | EXACT Valence, PREFIX Valence TGV, FUZZY Valenciennes
            valence tgv        | EXACT Valence TGV
            val                | PREFIX Valence TGV, PREFIX Valence, PREFIX Valenciennes
            paris              | PREFIX Paris Gare du Nord, PREFIX Paris Gare de Lyon, PREFIX Paris Saint-Lazare, PREFIX Parisot
            lyon               | PREFIX Lyon Part-Dieu, PREFIX Lyon Perrache, TOKEN Paris Gare de Lyon
            gare lyon          | TOKEN Paris Gare de Lyon
            lyon gare          | TOKEN Paris Gare de Lyon
            st                 | PREFIX Strasbourg, PREFIX St Pancras, PREFIX Saint-Étienne Châteaucreux, PREFIX Sainte-Maxime, TOKEN Paris Saint-Lazare
            ste                | PREFIX Sainte-Maxime
            st et              | PREFIX Saint-Étienne Châteaucreux
            St. Etienne        | PREFIX Saint-Étienne Châteaucreux
            SAINT ETIENNE      | PREFIX Saint-Étienne Châteaucreux
            paris st           | PREFIX Paris Saint-Lazare
            saint-pancras      | EXACT St Pancras
            montelimar         | EXACT Montélimar
            Montelimra         | FUZZY Montélimar
            motnelimar         | FUZZY Montélimar
            mntelimar          | FUZZY Montélimar
            monntel            | FUZZY Montélimar
            gerno              | FUZZY Grenoble
            grenoblee          | FUZZY Grenoble
            gare lyom          | FUZZY Paris Gare de Lyon
            lyom gare          | FUZZY Paris Gare de Lyon
            lyno               | FUZZY Paris Gare de Lyon, FUZZY Lyon Part-Dieu, FUZZY Lyon Perrache
            l isle             | PREFIX L'Isle-sur-la-Sorgue
            l’isle sur la      | PREFIX L'Isle-sur-la-Sorgue
            lisle              | FUZZY L'Isle-sur-la-Sorgue
            noeux              | PREFIX Nœux-les-Mines
            kobenhavn          | PREFIX København H
            lodz               | PREFIX Łódź Fabryczna
            αθηνα              | EXACT Αθήνα
            ΑΘΗΝΑ              | EXACT Αθήνα
            москва пасс        | PREFIX Москва-Пассажирская
            пасажирская        | FUZZY Москва-Пассажирская
            東                  | PREFIX 東京
            東京                | EXACT 東京
            gare gare          | NONE
            lyom gaer          | NONE
            gerble             | NONE
            """)
    void findsWhatWasMeant(String query, String hits) {
        assertThat(hits(query)).isEqualTo(hits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "-", "'’\"", "...", "★", "\u0301", "\u00ad", "\ud800"})
    void findsNothingWhereNothingIsAsked(String query) {
        assertThat(index.search(query, 10)).isEmpty();
        assertThat(index.resolve(query)).isEqualTo(new Meaning.Unknown(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vla", "x", "lyn", "s t"})
    void allowsNoTypoInWhatIsTooShort(String query) {
        assertThat(index.search(query, 10)).noneMatch(hit -> hit.match() == Match.FUZZY);
    }

    @Test
    void givesNoMoreThanAskedFor() {
        assertThat(index.search("paris", 2))
                .hasSize(2)
                .isEqualTo(index.search("paris", 10).subList(0, 2));
        assertThat(index.search("paris", 0)).isEmpty();
        assertThat(index.search("paris", -1)).isEmpty();
    }

    @Test
    void everyRankBeatsImportance() {
        StationIndex ranks = new StationIndex(stations("""
                Sens        1
                Sens Nord   10
                Gare Sens   100
                Sems        1000
                """));

        assertThat(ranks.search("sens", 10))
                .extracting(StationIndex.Hit::match)
                .containsExactly(Match.EXACT, Match.PREFIX, Match.TOKEN, Match.FUZZY);
    }

    @Test
    void equalsAreSortedByNameAndThenByNumber() {
        StationIndex equals = new StationIndex(List.of(
                new Entry(4, "Vienne B", 1),
                new Entry(3, "Vienne A", 1),
                new Entry(2, "VIENNE-A", 1),
                new Entry(1, "Vienne C", 2)));

        assertThat(equals.search("vie", 10))
                .extracting(StationIndex.Hit::station)
                .containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            valence                  | Valence
            Valence TGV              | Valence TGV
            valenci                  | Valenciennes
            paris gare de lyon       | Paris Gare de Lyon
            PARIS - GARE DE LYON     | Paris Gare de Lyon
            pariso                   | Parisot
            grenob                   | Grenoble
            gare lyon                | Paris Gare de Lyon
            lazare                   | Paris Saint-Lazare
            st etienne               | Saint-Étienne Châteaucreux
            stras                    | Strasbourg
            l isle                   | L'Isle-sur-la-Sorgue
            paris                    | Ambiguous: Paris Gare du Nord, Paris Gare de Lyon, Paris Saint-Lazare
            lyon                     | Ambiguous: Lyon Part-Dieu, Lyon Perrache
            val                      | Ambiguous: Valence TGV, Valence, Valenciennes
            gare                     | Ambiguous: Paris Gare du Nord, Paris Gare de Lyon
            st                       | Ambiguous: St Pancras, Saint-Étienne Châteaucreux
            valenec                  | Unknown: Valence TGV, Valence, Valenciennes
            grenobel                 | Unknown: Grenoble
            xyz                      | Unknown:
            """)
    void resolvesTheOneThatIsMeant(String query, String meaning) {
        assertThat(meaning(index.resolve(query))).isEqualTo(meaning);
    }

    @Test
    void prefersWholeWordsWhereOnlyOneNameHasThem() {
        StationIndex words = new StationIndex(stations("""
                Parisot      900
                Paris Nord   1
                """));

        assertThat(words.resolve("paris")).isEqualTo(new Meaning.Found(1));
        assertThat(words.resolve("pari")).isEqualTo(new Meaning.Ambiguous(List.of(0, 1)));
    }

    @Test
    void twoStationsOfOneNameAreAmbiguous() {
        StationIndex twins = new StationIndex(
                List.of(new Entry(0, "Vienne", 1), new Entry(1, "vienne", 2), new Entry(2, "Vienne Nord", 3)));

        assertThat(twins.resolve("Vienne")).isEqualTo(new Meaning.Ambiguous(List.of(1, 0)));
    }

    @Test
    void namesTenChoicesAndFiveSuggestionsAtMost() {
        StationIndex many = new StationIndex(IntStream.range(0, 50)
                .mapToObj(number -> new Entry(number, "Bourg " + number, number))
                .toList());

        assertThat(many.resolve("bour"))
                .isEqualTo(new Meaning.Ambiguous(List.of(49, 48, 47, 46, 45, 44, 43, 42, 41, 40)));
        assertThat(many.resolve("borg")).isEqualTo(new Meaning.Unknown(List.of(49, 48, 47, 46, 45)));
    }

    @Test
    void garbageFindsSomethingOrNothingButNeverFails() {
        Random random = new Random(20_260_713);
        for (int i = 0; i < 10_000; i++) {
            String garbage = garbage(random);
            assertThat(index.search(garbage, 5)).hasSizeLessThanOrEqualTo(5);
            assertThat(index.resolve(garbage)).isNotNull();
            String folded = StationIndex.folded(garbage);
            assertThat(StationIndex.folded(folded)).isEqualTo(folded);
        }
    }

    @Test
    void stationsMayBeCalledAnything() {
        Random random = new Random(7);
        List<String> names = Stream.generate(() -> garbage(random)).limit(2_000).toList();
        StationIndex garbage = new StationIndex(IntStream.range(0, names.size())
                .mapToObj(number -> new Entry(number, names.get(number), 0))
                .toList());

        assertThat(IntStream.range(0, names.size())
                        .filter(number ->
                                !StationIndex.folded(names.get(number)).isEmpty()))
                .allSatisfy(number -> assertThat(garbage.search(names.get(number), 2_000))
                        .contains(new StationIndex.Hit(number, Match.EXACT)));
    }

    @Test
    void refusesWhatNobodyTypes() {
        assertThat(index.search("a ".repeat(100_000), 10)).isEmpty();
        assertThat(index.search("valence".repeat(10_000), 10)).isEmpty();
        assertThat(index.search("a ".repeat(500), 10)).isEmpty();
        assertThat(index.search("\ufdfa".repeat(1_000), 10)).isEmpty();
    }

    private static String garbage(Random random) {
        int length = random.nextInt(40);
        StringBuilder garbage = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> garbage.append((char) random.nextInt(0x20));
                case 1 -> garbage.append((char) (0xd800 + random.nextInt(0x800)));
                case 2 -> garbage.appendCodePoint(random.nextInt(0x110000));
                case 3 -> garbage.append((char) random.nextInt(0x10000));
                case 4 -> garbage.append("Saint-Étienne st œß".charAt(random.nextInt(19)));
                default -> garbage.append((char) (' ' + random.nextInt(0x60)));
            }
        }
        return garbage.toString();
    }

    /** A line each: the name, then at least one space and the importance. */
    private static List<Entry> stations(String table) {
        List<String> lines = table.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(number -> {
                    String line = lines.get(number);
                    int end = line.lastIndexOf(' ');
                    return new Entry(number, line.substring(0, end).strip(), Integer.parseInt(line.substring(end + 1)));
                })
                .toList();
    }

    private String hits(String query) {
        String hits = index.search(query, 10).stream()
                .map(hit -> hit.match() + " " + STATIONS.get(hit.station()).name())
                .collect(Collectors.joining(", "));
        return hits.isEmpty() ? "NONE" : hits;
    }

    private static String meaning(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Found(int station) -> STATIONS.get(station).name();
            case Meaning.Ambiguous(List<Integer> stations) -> "Ambiguous: " + names(stations);
            case Meaning.Unknown(List<Integer> suggestions) -> ("Unknown: " + names(suggestions)).strip();
        };
    }

    private static String names(List<Integer> stations) {
        return stations.stream().map(station -> STATIONS.get(station).name()).collect(Collectors.joining(", "));
    }
}
