package salon.stats.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.stats.problem.Problem;

class PagesTests {

    @ParameterizedTest
    @CsvSource({"-1, 20", "0, 0", "0, 101", "0, -5", "2147483647, 100"})
    void refusesPagesThatThereAreNot(int page, int size) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Pages.asked(page, size))
                .satisfies(
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(400));
    }

    @Test
    void allowsTheSmallestAndTheLargest() {
        assertThat(Pages.asked(0, 1).getPageSize()).isEqualTo(1);
        assertThat(Pages.asked(1_000_000, 100).getOffset()).isEqualTo(100_000_000);
    }
}
