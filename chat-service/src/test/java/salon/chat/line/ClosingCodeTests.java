package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.chat.protocol.AsyncApi;

/** A close is one of those that {@code asyncapi.yaml} promises. */
class ClosingCodeTests {

    private static final AsyncApi API = AsyncApi.load();

    @ParameterizedTest
    @EnumSource
    void everyEndingHasTheCodeThatIsDescribed(Ending ending) {
        assertThat(API.constants("Ending").get(ending.name()))
                .startsWith(WebSocketWire.status(ending).getCode() + ": ");
    }
}
