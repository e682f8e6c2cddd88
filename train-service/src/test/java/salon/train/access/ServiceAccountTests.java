package salon.train.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ServiceAccountTests {

    @Test
    void refusesAPasswordThatCouldBeGuessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceAccount("salon", "too-short"))
                .withMessageContaining("SALON_SERVICE_PASSWORD");
    }

    @Test
    void neverShowsItsPassword() {
        assertThat(new ServiceAccount("salon", "0123456789abcdef")).hasToString("ServiceAccount[salon]");
    }
}
