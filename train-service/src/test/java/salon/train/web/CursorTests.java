package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.train.problem.Problem;
import salon.train.search.Order;
import salon.train.search.Place;
import salon.train.search.Price;
import salon.train.timetable.Timetable;
import salon.train.web.Cursor.Direction;

class CursorTests {

    private static final Timetable SEED = Drawn.seed("now");
    private static final Cursor CURSOR = new Cursor(
            "now", "Grenoble", "Orléans", Order.ARRIVAL, Direction.LATER, new Place(1, 2, Price.UNKNOWN, 3), 20);

    static Stream<Cursor> cursors() {
        Random random = new Random(1);
        return IntStream.range(0, 500)
                .mapToObj(i -> new Cursor(
                        "now",
                        "s".repeat(random.nextInt(100)) + "é€😀",
                        "",
                        Order.values()[random.nextInt(2)],
                        Direction.values()[random.nextInt(2)],
                        switch (i % 3) {
                            case 0 -> Place.before(random.nextLong(4_000_000_000L));
                            case 1 -> Place.after(random.nextLong(4_000_000_000L));
                            default ->
                                new Place(
                                        random.nextLong(4_000_000_000L),
                                        random.nextLong(),
                                        random.nextInt(Integer.MAX_VALUE),
                                        random.nextInt(10));
                        },
                        1 + random.nextInt(20)));
    }

    @ParameterizedTest
    @MethodSource("cursors")
    void comesBackAsItWas(Cursor cursor) {
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(cursor.toString(), SEED)).isEqualTo(cursor);
    }

    @Test
    void isRefusedWithAnyCharacterChangedLeftOutOrAdded() {
        String text = CURSOR.toString();
        for (int i = 0; i < text.length(); i++) {
            for (char other : new char[] {'A', 'B', 'z', '9', '_', '=', ' ', 'é'}) {
                if (text.charAt(i) != other) {
                    refuse(text.substring(0, i) + other + text.substring(i + 1));
                }
                refuse(text.substring(0, i) + other + text.substring(i));
            }
            refuse(text.substring(0, i));
            refuse(text.substring(i + 1));
            refuse(text.substring(0, i) + text.substring(i + 1));
        }
        refuse(text + "A");
        refuse(text + "=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "AAAAAA", "next", "%00", "\u0000", "null", "../../etc/passwd"})
    void isNothingElse(String text) {
        refuse(text);
        refuse(text.repeat(2000));
    }

    @Test
    void isNotRandom() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(90)];
            random.nextBytes(bytes);
            refuse(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
    }

    @Test
    void isRefusedWhenForgedBeyondWhatIsEverGiven() {
        refuse(CURSOR.going(Direction.LATER, Place.before(Long.MAX_VALUE)).toString());
        refuse(CURSOR.going(Direction.LATER, new Place(1, 2, -1, 0)).toString());
        refuse(CURSOR.going(Direction.LATER, new Place(1, 2, 1, -1)).toString());
        refuse(new Cursor("now", "a", "b", Order.ARRIVAL, Direction.LATER, Place.before(0), 21).toString());
        refuse(new Cursor("now", "a", "b", Order.ARRIVAL, Direction.LATER, Place.before(0), 0).toString());
    }

    @Test
    void saysWhenItIsOfAnotherTimetable() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Cursor.read(CURSOR.toString(), Drawn.seed("later")))
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(410);
                    assertThat(problem.getBody().getProperties())
                            .containsEntry("code", "OLD_CURSOR")
                            .containsEntry("cursorGeneration", "now")
                            .containsEntry("generation", "later");
                    assertThat(problem.getBody().getDetail()).contains("now", "later");
                });
    }

    @Test
    void isNotRepeatedAtLengthWhenForged() {
        String endless = "g\u0007" + "x".repeat(2_000);
        String forged = new Cursor(endless, "a", "b", Order.ARRIVAL, Direction.LATER, Place.before(0), 5).toString();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Cursor.read(forged, SEED))
                .satisfies(problem -> {
                    assertThat(problem.getBody().getDetail()).contains("g?xxx").hasSizeLessThan(300);
                    assertThat(String.valueOf(problem.getBody().getProperties()))
                            .hasSizeLessThan(300);
                });
    }

    private static void refuse(String text) {
        assertThatExceptionOfType(Problem.class)
                .as(text)
                .isThrownBy(() -> Cursor.read(text, SEED))
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(400);
                    assertThat(problem.getBody().getProperties()).containsEntry("code", "BAD_CURSOR");
                });
    }
}
