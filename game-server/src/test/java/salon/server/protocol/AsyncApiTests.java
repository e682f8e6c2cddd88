package salon.server.protocol;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import salon.server.catalogue.Catalogue;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.rules.Deal;
import salon.server.rules.Game;
import salon.server.rules.Options;
import salon.server.rules.Position;
import salon.server.rules.Ruling;
import salon.server.rules.Seat;
import salon.server.rules.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds {@code asyncapi.yaml} and the code against each other: whichever changes alone fails here. */
class AsyncApiTests {

    private static final AsyncApi API = AsyncApi.load();
    private static final JsonMapper JSON = new JsonMapper();

    private static final PublicId ALICE = new PublicId("alice");
    private static final PublicId BOB = new PublicId("bob");
    private static final Code CODE = new Code("K7Q2MX");
    private static final Instant SOON = Instant.parse("2026-01-31T12:00:00.123Z");

    private final Codec codec = new Codec();

    @Test
    void namesEveryMessageOfEitherSideAndNoOther() {
        assertThat(API.messages("hear")).isEqualTo(typeNames(ClientMessage.class));
        assertThat(API.messages("tell")).isEqualTo(typeNames(ServerMessage.class));
    }

    @Test
    void everyMessageIsInTheChannelUnderItsType() {
        Set<String> all = new TreeSet<>(API.messages("hear"));
        all.addAll(API.messages("tell"));
        assertThat(API.document().at("/channels/game/messages").propertyNames())
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(API.document().at("/components/messages").propertyNames()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(all).allSatisfy(name -> {
            JsonNode message = API.document().at("/components/messages/" + name);
            assertThat(message.at("/name").stringValue()).isEqualTo(name);
            assertThat(message.at("/payload/properties/type/const").stringValue())
                    .isEqualTo(name);
        });
    }

    @Test
    void namesEveryFieldOfTheServersMessagesAndNoOther() {
        assertThat(fields("/components/messages/lobby/payload")).isEqualTo(components(ServerMessage.Lobby.class));
        assertThat(fields("/components/messages/update/payload")).isEqualTo(components(ServerMessage.Update.class));
        assertThat(fields("/components/messages/error/payload")).isEqualTo(components(ServerMessage.Refused.class));
        assertThat(fields("/components/messages/bye/payload")).isEqualTo(components(ServerMessage.Bye.class));
        assertThat(fields("/components/schemas/Player")).isEqualTo(components(ServerMessage.Player.class));
        assertThat(fields("/components/schemas/Rematch")).isEqualTo(components(ServerMessage.Rematch.class));
    }

    @Test
    void namesEveryFieldOfTheClientsMessagesAndNoOther() {
        for (Class<?> type : messages(ClientMessage.class).toList()) {
            String name = type.getAnnotation(JsonTypeName.class).value();
            Set<String> described = fields("/components/messages/" + name + "/payload");
            if (API.document().at("/components/messages/" + name + "/payload").has("allOf")) {
                described.addAll(fields("/components/schemas/Wish"));
            }
            assertThat(described).as(name).isEqualTo(components(type));
        }
    }

    @Test
    void givesEveryRefusalAMeaning() {
        assertThat(API.constants("Refusal"))
                .isEqualTo(Stream.of(Refusal.values()).map(Refusal::name).collect(toCollection(TreeSet::new)));
        assertThat(API.document().at("/components/schemas/Refusal/oneOf"))
                .allSatisfy(refusal ->
                        assertThat(refusal.path("description").asString("")).isNotBlank());
    }

    @Test
    void everyKindOfEntryIsAnEventOrSeenInTheLobby() {
        Set<String> kinds = new TreeSet<>(API.constants("Event"));
        assertThat(kinds.addAll(List.of("opened", "seatTaken", "seatLeft", "expired")))
                .isTrue();
        assertThat(kinds).isEqualTo(typeNames(Entry.class));
        assertThat(API.constants("Event")).hasSize(kinds.size() - 4);
    }

    @Test
    void everyClientExampleCanBeReadByTheServer() {
        for (String name : API.messages("hear")) {
            for (JsonNode example : examples(name)) {
                assertThatCode(() -> codec.read(example.toString()))
                        .as(example.toString())
                        .doesNotThrowAnyException();
                assertThat(API.faults(example)).isEmpty();
            }
        }
    }

    @Test
    void everyServerExampleIsAsDescribed() {
        for (String name : API.messages("tell")) {
            for (JsonNode example : examples(name)) {
                assertThat(API.faults(example)).as(example.toString()).isEmpty();
            }
        }
    }

    static Stream<ServerMessage> whatTheServerMaySay() {
        ObjectNode action = JSON.createObjectNode().put("cell", 4);
        var state = Map.of("cells", List.of("", "", "", "", "X", "", "", "", ""));
        var players =
                List.of(new ServerMessage.Player(ALICE, 0, true, true), new ServerMessage.Player(BOB, 1, false, false));
        var rematch = new ServerMessage.Rematch(List.of(ALICE, BOB), CODE, "ws://localhost:8082/games/K7Q2MX");
        var wanted = new ServerMessage.Rematch(List.of(ALICE), null, null);
        Stream<ServerMessage> seldom = Stream.of(
                new ServerMessage.Lobby(
                        CODE,
                        "nim",
                        7,
                        "over",
                        2,
                        players,
                        state,
                        List.of(ALICE),
                        List.of(action),
                        SOON,
                        BOB,
                        List.of(BOB),
                        rematch),
                new ServerMessage.Lobby(
                        CODE, "nim", 0, "waiting", 6, List.of(), null, List.of(), null, null, null, null, null),
                new ServerMessage.Update(
                        1,
                        ALICE,
                        "played",
                        action,
                        state,
                        List.of(BOB),
                        List.of(action, action),
                        SOON,
                        "draw",
                        List.of(),
                        List.of(BOB),
                        rematch,
                        "m1"),
                new ServerMessage.Update(
                        1, null, "timedOut", null, state, List.of(), null, null, "playing", null, null, null, null),
                new ServerMessage.Update(
                        9,
                        BOB,
                        "rematchWanted",
                        null,
                        state,
                        List.of(),
                        null,
                        null,
                        "defeat",
                        List.of(ALICE),
                        null,
                        wanted,
                        null),
                new ServerMessage.Bye());
        Stream<ServerMessage> refusals = Stream.of(Refusal.values())
                .flatMap(why -> Stream.of(
                        new ServerMessage.Refused(why, "No.", null), new ServerMessage.Refused(why, "No.", "m1")));
        return Stream.concat(seldom, refusals);
    }

    @ParameterizedTest
    @MethodSource("whatTheServerMaySay")
    void whatTheServerMaySayIsAsDescribed(ServerMessage message) {
        assertThat(API.faults(JSON.readTree(codec.write(message)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("whatTheServerMaySay")
    void fieldThatIsNotDescribedIsAFault(ServerMessage message) {
        ObjectNode more = (ObjectNode) JSON.readTree(codec.write(message));
        assertThat(API.faults(more.put("surprise", 1))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("whatTheServerMaySay")
    void fieldThatIsMissingIsAFault(ServerMessage message) {
        ObjectNode whole = (ObjectNode) JSON.readTree(codec.write(message));
        JsonNode payload =
                API.document().at("/components/messages/" + whole.get("type").stringValue() + "/payload");
        for (JsonNode required : payload.get("required")) {
            ObjectNode less = whole.deepCopy();
            less.remove(required.stringValue());
            assertThat(API.faults(less)).as("without %s", required).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenMessages")
    void brokenMessageIsAFault(String message) {
        assertThat(API.faults(JSON.readTree(message))).isNotEmpty();
    }

    static Stream<String> brokenMessages() {
        return Stream.of("""
                {"type":"error","code":"NO_SUCH_CODE","detail":"No."}""", """
                {"type":"error","code":"GAME_OVER","detail":""}""", """
                {"type":"update","seq":0,"event":"played","state":{},"turn":[],"status":"playing"}""", """
                {"type":"update","seq":"1","event":"played","state":{},"turn":[],"status":"playing"}""", """
                {"type":"update","seq":1,"event":"opened","state":{},"turn":[],"status":"playing"}""", """
                {"type":"update","seq":1,"event":"played","state":{},"turn":[],"status":"waiting"}""", """
                {"type":"update","seq":1,"event":"played","state":{},"turn":["no name"],"status":"over"}""", """
                {"type":"update","seq":1,"event":"played","state":{},"turn":[],"status":"over","deadline":"soon"}""", """
                {"type":"update","seq":1,"event":"played","state":{},"turn":[],"status":"over","by":null}""", """
                {"type":"lobby","code":"K7Q2M0","game":"nim","seq":1,"status":"over","seats":2,"players":[],"turn":[]}""", """
                {"type":"action","publicId":"alice","action":4}""", """
                {"type":"update","seq":1,"event":"played","state":{},"turn":[],"status":"playing","moves":{}}""", """
                {"type":"connect","publicId":"alice","privateId":"short"}""", """
                {"type":"connect","publicId":"alice","privateId":"a-long-secret","moves":1}""", """
                {"type":"bye-bye"}""");
    }

    static Stream<Game<?, ?>> games() {
        return new Catalogue(AsyncApiTests.class.getClassLoader()).list().stream();
    }

    @ParameterizedTest
    @MethodSource("games")
    void everyGameIsAsDescribedInAllThatCanBePlayedAndSeen(Game<?, ?> game) {
        String name = pascalCase(game.type().name());
        for (int seats = game.type().minimumSeats(); seats <= game.type().maximumSeats(); seats++) {
            Deal deal = new Deal(seats, Options.of(game.type(), Map.of()), 1);
            playAtRandom(name, Position.begin(game, deal), new Random(seats));
        }
    }

    @ParameterizedTest
    @MethodSource("games")
    void everyGameHasAnExampleThatItsRulesCanRead(Game<?, ?> game) {
        String name = pascalCase(game.type().name());
        assertThat(StreamSupport.stream(examples("action").spliterator(), false)
                        .map(example -> example.get("action"))
                        .filter(action -> API.faultsAs(name + "Action", action).isEmpty()))
                .hasSize(1)
                .allSatisfy(action -> assertThatCode(() -> codec.readAction(action, game.actions()))
                        .doesNotThrowAnyException());
    }

    private void playAtRandom(String name, Position<?, ?> begin, Random chance) {
        Position<?, ?> position = begin;
        while (!position.toMove().isEmpty()) {
            Seat seat = position.toMove().iterator().next();
            List<?> moves = position.moves(seat);
            Object action = moves.get(chance.nextInt(moves.size()));
            assertThat(API.faultsAs(name + "Action", codec.writeAction(action))).isEmpty();
            position = after(position, seat, action);
            for (Viewer viewer : List.of(new Viewer.Player(seat), new Viewer.Watcher())) {
                assertThat(API.faultsAs(name + "State", codec.writeAction(position.view(viewer))))
                        .isEmpty();
            }
        }
    }

    private static <S, A> Position<S, A> after(Position<S, A> position, Seat seat, Object action) {
        return switch (position.play(seat, action)) {
            case Ruling.Accepted<Position<S, A>>(Position<S, A> next) -> next;
            case Ruling.Refused<Position<S, A>>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static List<JsonNode> examples(String message) {
        List<JsonNode> payloads = StreamSupport.stream(
                        API.document()
                                .at("/components/messages/" + message + "/examples")
                                .spliterator(),
                        false)
                .map(example -> example.get("payload"))
                .toList();
        assertThat(payloads).as("examples of %s", message).isNotEmpty();
        return payloads;
    }

    private static Set<String> fields(String schema) {
        Set<String> names =
                new TreeSet<>(API.document().at(schema + "/properties").propertyNames());
        names.remove("type");
        return names;
    }

    private static Set<String> components(Class<?> message) {
        return Arrays.stream(message.getRecordComponents())
                .map(component -> component.getName())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> typeNames(Class<?> sealed) {
        return messages(sealed)
                .map(type -> type.getAnnotation(JsonTypeName.class).value())
                .collect(toCollection(TreeSet::new));
    }

    /** The records at the bottom of a sealed family; those that are only part of a message have no name of their own. */
    private static Stream<Class<?>> messages(Class<?> sealed) {
        @Nullable Class<?>[] permitted = sealed.getPermittedSubclasses();
        return permitted == null
                ? Stream.of(sealed)
                : Stream.of(permitted).flatMap(AsyncApiTests::messages).distinct();
    }

    private static String pascalCase(String name) {
        return Pattern.compile("(?:^|-)([a-z])")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
