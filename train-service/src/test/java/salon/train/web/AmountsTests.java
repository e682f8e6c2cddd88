package salon.train.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.train.search.Price;
import salon.train.timetable.Timetable;

class AmountsTests {

    @ParameterizedTest
    @CsvSource({"USD, 575, 5.75", "JPY, 575, 575", "KWD, 575, 0.575", ", 575, 5.75", "EUR, 0, 0.00", "EUR, 5, 0.05"})
    void haveTheDecimalsOfTheirCurrency(@Nullable String currency, int price, String shown) {
        Timetable timetable = Drawn.coast("coast", currency == null ? null : Currency.getInstance(currency));

        assertThat(Amounts.shown(timetable, price)).isEqualTo(shown);
        assertThat(Amounts.currency(timetable)).isEqualTo(currency);
    }

    @Test
    void areNullNotZeroWhenNotKnown() {
        assertThat(Amounts.shown(Drawn.seed("seed"), Price.UNKNOWN)).isNull();
    }
}
