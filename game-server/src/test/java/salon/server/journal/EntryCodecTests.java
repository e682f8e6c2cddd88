package salon.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import salon.server.identity.PublicId;
import salon.server.rules.Seat;
import tools.jackson.databind.node.JsonNodeFactory;

/** What has been written once must be read for ever: these texts may be added to, never changed. */
class EntryCodecTests {

    private final EntryCodec codec = new EntryCodec();

    static Stream<Arguments> everyKind() {
        Seat first = new Seat(0);
        return Stream.of(
                Arguments.of(
                        new Entry.Opened(
                                "nim",
                                2,
                                Map.of("heaps", List.of(3, 4)),
                                new PublicId("alice"),
                                60,
                                -42L,
                                Instant.parse("2026-11-21T12:00:00.5Z")),
                        """
                        {"kind":"opened","game":"nim","seats":2,"options":{"heaps":[3,4]},"host":"alice","turnSeconds":60,\
                        "seed":-42,"expiresAt":"2026-11-21T12:00:00.500Z"}"""),
                Arguments.of(
                        new Entry.SeatTaken(new Seat(1), new PublicId("bob")),
                        "{\"kind\":\"seatTaken\",\"seat\":1,\"publicId\":\"bob\"}"),
                Arguments.of(new Entry.SeatLeft(first), "{\"kind\":\"seatLeft\",\"seat\":0}"),
                Arguments.of(
                        new Entry.Played(
                                first, JsonNodeFactory.instance.objectNode().put("cell", 4), "m1"),
                        "{\"kind\":\"played\",\"seat\":0,\"action\":{\"cell\":4},\"id\":\"m1\"}"),
                Arguments.of(
                        new Entry.Played(
                                first, JsonNodeFactory.instance.objectNode().put("cell", 4), null),
                        "{\"kind\":\"played\",\"seat\":0,\"action\":{\"cell\":4},\"id\":null}"),
                Arguments.of(new Entry.Resigned(first), "{\"kind\":\"resigned\",\"seat\":0}"),
                Arguments.of(
                        new Entry.TimedOut(List.of(first, new Seat(2))), "{\"kind\":\"timedOut\",\"seats\":[0,2]}"),
                Arguments.of(new Entry.Forfeited(first), "{\"kind\":\"forfeited\",\"seat\":0}"),
                Arguments.of(new Entry.DrawOffered(first), "{\"kind\":\"drawOffered\",\"seat\":0}"),
                Arguments.of(new Entry.DrawAccepted(first), "{\"kind\":\"drawAccepted\",\"seat\":0}"),
                Arguments.of(new Entry.DrawDeclined(first), "{\"kind\":\"drawDeclined\",\"seat\":0}"),
                Arguments.of(new Entry.Expired(), "{\"kind\":\"expired\"}"),
                Arguments.of(new Entry.Reported(first), "{\"kind\":\"reported\",\"seat\":0}"),
                Arguments.of(new Entry.RematchWanted(first), "{\"kind\":\"rematchWanted\",\"seat\":0}"),
                Arguments.of(
                        new Entry.RematchOpened(new Code("K7Q2MX")),
                        "{\"kind\":\"rematchOpened\",\"code\":\"K7Q2MX\"}"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void writesAndReads(Entry entry, String stored) {
        assertThat(codec.write(entry)).isEqualTo(stored);
        assertThat(codec.read(stored)).isEqualTo(entry);
    }

    @Test
    void leavesNoKindOut() {
        assertThat(everyKind().<Class<?>>map(arguments -> arguments.get()[0].getClass()))
                .containsAll(Arrays.asList(Entry.class.getPermittedSubclasses()));
    }

    @Test
    void readsWhatALaterVersionAdded() {
        assertThat(codec.read("{\"kind\":\"resigned\",\"seat\":0,\"why\":\"tired\"}"))
                .isEqualTo(new Entry.Resigned(new Seat(0)));
    }
}
