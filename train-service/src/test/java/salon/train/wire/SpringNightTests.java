package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Half past two does not come in the night in which clocks are put forward from two to three. */
class SpringNightTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);
    private static final LocalTime HALF_PAST_TWO = LocalTime.of(2, 30);

    private final Frames frames = new Frames(Endianness.LITTLE);
    private final Answers answers = new Answers(
            SeedTimetable.holding(
                    SeedTimetable.of(List.of("1;Lyon;Nice;3:10;8:00;10.00;", "2;Lyon;Nice;3:40;8:30;10.00;"))),
            frames,
            zone -> SPRING,
            8);

    @Test
    void asksForTheNextTrainFromThreeOn() {
        byte[] answer = answers.to(new Question.Next("Lyon", "Nice", HALF_PAST_TWO));

        assertThat(new String(answer, StandardCharsets.UTF_8)).contains("1;Lyon;Nice;3:10");
    }

    @Test
    void endsASlotAtTwo() {
        assertThat(answers.to(new Question.Slot("Lyon", "Nice", LocalTime.of(1, 0), HALF_PAST_TWO)))
                .isEqualTo(frames.list(List.of()));
    }
}
