package salon.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.server.identity.PrivateId;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodecTests {

    private static final String SECRET = "a-long-secret";
    private static final PublicId ALICE = new PublicId("alice");

    private static final String NO_TYPE = "A message is a JSON object with a type, such as {\"type\":\"watch\"}.";
    private static final String UNKNOWN_TYPE = "Unknown type: connect, watch, action, resign, offerDraw, acceptDraw,"
            + " declineDraw, rematch and disconnect are known.";
    private static final String BAD_PUBLIC_ID =
            "A publicId has 1 to 32 letters, digits, '_', '-' or '.', and begins with a letter or a digit.";
    private static final String BAD_PRIVATE_ID = "A privateId has 8 to 128 characters.";

    private final Codec codec = new Codec();

    @Test
    void readsConnect() throws BadMessage {
        ClientMessage.Connect connect = read(ClientMessage.Connect.class, """
                        {"type":"connect","publicId":"alice","privateId":"a-long-secret"}""");

        assertThat(connect.publicId()).isEqualTo(ALICE);
        assertThat(connect.since()).isNull();
        assertThat(connect.wantsMoves()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "null, false"})
    void readsConnectThatAsksForMoves(String moves, boolean wanted) throws BadMessage {
        assertThat(read(ClientMessage.Connect.class, """
                        {"type":"connect","publicId":"alice","privateId":"a-long-secret","moves":%s}""".formatted(moves)).wantsMoves())
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "1.0", "\"true\"", "\"\"", "[]", "[true]", "{}"})
    void refusesMovesThatIsNeitherTrueNorFalse(String moves) {
        assertThat(refusal("{\"type\":\"connect\",\"publicId\":\"alice\",\"privateId\":\"a-long-secret\",\"moves\":%s}"
                        .formatted(moves)))
                .isEqualTo("moves is missing or has the wrong type.");
    }

    @Test
    void readsConnectThatResumes() throws BadMessage {
        assertThat(read(ClientMessage.Connect.class, """
                        {"since":12,"privateId":"a-long-secret","publicId":"alice","type":"connect"}""").since()).isEqualTo(12);
        assertThat(read(ClientMessage.Watch.class, "{\"type\":\"watch\",\"since\":0}")
                        .since())
                .isZero();
    }

    @Test
    void readsWatch() throws BadMessage {
        assertThat(codec.read("{\"type\":\"watch\"}")).isEqualTo(new ClientMessage.Watch(null));
    }

    @Test
    void readsAction() throws BadMessage {
        ClientMessage.Action action = read(ClientMessage.Action.class, """
                {"type":"action","publicId":"alice","action":{"cell":4},"id":"m1"}""");

        assertThat(action.publicId()).isEqualTo(ALICE);
        assertThat(action.action().toString()).isEqualTo("{\"cell\":4}");
        assertThat(action.id()).isEqualTo("m1");
    }

    @Test
    void readsActionWithoutId() throws BadMessage {
        assertThat(read(ClientMessage.Action.class, """
                        {"type":"action","publicId":"alice","action":{}}""").id()).isNull();
    }

    static Stream<Arguments> wishes() {
        return Stream.of(
                Arguments.of("resign", new ClientMessage.Resign(ALICE)),
                Arguments.of("offerDraw", new ClientMessage.OfferDraw(ALICE)),
                Arguments.of("acceptDraw", new ClientMessage.AcceptDraw(ALICE)),
                Arguments.of("declineDraw", new ClientMessage.DeclineDraw(ALICE)),
                Arguments.of("rematch", new ClientMessage.Rematch(ALICE)));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void readsWish(String type, ClientMessage wish) throws BadMessage {
        assertThat(codec.read("{\"type\":\"%s\",\"publicId\":\"alice\"}".formatted(type)))
                .isEqualTo(wish);
    }

    @Test
    void readsDisconnect() throws BadMessage {
        assertThat(read(ClientMessage.Disconnect.class, """
                        {"type":"disconnect","publicId":"alice","privateId":"a-long-secret"}""").publicId()).isEqualTo(ALICE);
    }

    @Test
    void ignoresUnknownFields() throws BadMessage {
        assertThat(codec.read("""
                        {"hello":{"a":[1,{}]},"type":"resign","publicId":"alice","privateId":7,"":null}""")).isEqualTo(new ClientMessage.Resign(ALICE));
    }

    @Test
    void takesTheLastOfFieldsThatComeTwice() throws BadMessage {
        assertThat(codec.read("{\"type\":\"resign\",\"publicId\":\"bob\",\"publicId\":\"alice\"}"))
                .isEqualTo(new ClientMessage.Resign(ALICE));
    }

    @Test
    void takesTheFirstOfTwoTypes() throws BadMessage {
        assertThat(codec.read("{\"type\":\"watch\",\"type\":\"resign\"}")).isEqualTo(new ClientMessage.Watch(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{{",
                "{\"type\":\"watch\"",
                "{\"type\":\"watch\",}",
                "{'type':'watch'}",
                "{type:\"watch\"}",
                "{\"type\":\"watch\"}}",
                "{\"type\":\"watch\"} x",
                "{\"type\":\"watch\",\"since\":01}",
                "{\"type\":\"watch\",\"since\":+1}",
                "{\"type\":\"watch\",\"since\":NaN}",
                "{\"type\":\"wa\ntch\"}",
                "{\"type\":\"\\x\"}",
                "{/* hello */\"type\":\"watch\"}",
                "{\u0000\"type\":\"watch\"}"
            })
    void refusesWhatIsNotJson(String text) {
        assertThat(refusal(text)).isEqualTo("This is not JSON.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "7",
                "\"watch\"",
                "\"\"",
                "}",
                "hello",
                "\u0000",
                "\uFEFF",
                "// {\"type\":\"watch\"}",
                "[]",
                "[{\"type\":\"watch\"}]",
                "[\"watch\",{}]",
                " [\"watch\",{}]",
                "{}",
                "{\"type\":null}",
                "{\"publicId\":\"alice\"}",
                "{\"Type\":\"watch\"}",
                "{\"type\":{}}",
                "{\"type\":[\"watch\"]}",
                "{\"type\":{\"type\":\"watch\"}}"
            })
    void refusesWhatIsNoObjectWithType(String text) {
        assertThat(refusal(text)).isEqualTo(NO_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"watch\"}", "{}", "null", "7", "[]", "\"\""})
    void refusesMoreThanOneMessage(String more) {
        assertThat(refusal("{\"type\":\"watch\"}" + more)).isEqualTo("A message is one JSON object and nothing else.");
    }

    @Test
    void readsMessageBetweenWhiteSpace() throws BadMessage {
        assertThat(codec.read(" \t\r\n{ \"type\" : \"watch\" } \n")).isEqualTo(new ClientMessage.Watch(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"dance\"",
                "\"Watch\"",
                "\" watch\"",
                "\"wish\"",
                "1",
                "true",
                "\"salon.server.protocol.ClientMessage$Watch\""
            })
    void refusesUnknownType(String type) {
        assertThat(refusal("{\"type\":%s}".formatted(type))).isEqualTo(UNKNOWN_TYPE);
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("{\"type\":\"connect\",\"privateId\":\"a-long-secret\"}", "publicId is missing."),
                Arguments.of(
                        "{\"type\":\"connect\",\"publicId\":null,\"privateId\":\"a-long-secret\"}",
                        "publicId is missing."),
                Arguments.of("{\"type\":\"connect\",\"publicId\":\"alice\"}", "privateId is missing."),
                Arguments.of(
                        "{\"type\":\"connect\",\"publicId\":\"alice\",\"privateId\":null}", "privateId is missing."),
                Arguments.of("{\"type\":\"disconnect\",\"publicId\":\"alice\"}", "privateId is missing."),
                Arguments.of("{\"type\":\"resign\"}", "publicId is missing."),
                Arguments.of("{\"type\":\"offerDraw\"}", "publicId is missing."),
                Arguments.of("{\"type\":\"acceptDraw\"}", "publicId is missing."),
                Arguments.of("{\"type\":\"declineDraw\"}", "publicId is missing."),
                Arguments.of("{\"type\":\"rematch\"}", "publicId is missing."),
                Arguments.of("{\"type\":\"action\",\"action\":{\"cell\":4}}", "publicId is missing."),
                Arguments.of("{\"type\":\"action\",\"publicId\":\"alice\"}", "action is missing."));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesMissingField(String text, String why) {
        assertThat(refusal(text)).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "true", "{}", "{\"value\":\"alice\"}", "[]", "[\"alice\"]"})
    void refusesPublicIdThatIsNoString(String publicId) {
        assertThat(refusal("{\"type\":\"resign\",\"publicId\":%s}".formatted(publicId)))
                .isEqualTo("publicId is missing or has the wrong type.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "12345678.5", "true", "{\"secret\":\"a-long-secret\"}", "[\"a-long-secret\"]"})
    void refusesPrivateIdThatIsNoString(String privateId) {
        assertThat(refusal("{\"type\":\"connect\",\"publicId\":\"alice\",\"privateId\":%s}".formatted(privateId)))
                .isEqualTo("privateId is missing or has the wrong type.");
    }

    static Stream<String> badPublicIds() {
        return Stream.of(
                "",
                " ",
                "al ice",
                "alice ",
                "a".repeat(33),
                "al\\u0000ice",
                "al\\u0007ice",
                "al\\nice",
                "al\\u202eice",
                "al\\u200bice",
                "al\\ud800ice",
                "<img>",
                "..",
                ".alice",
                "-alice",
                "_alice",
                "a/b",
                "a%20b",
                "alice@example.org",
                "\\u0301alice",
                "a\\u00a0b");
    }

    @ParameterizedTest
    @MethodSource("badPublicIds")
    void refusesBadPublicId(String publicId) {
        assertThat(refusal("{\"type\":\"resign\",\"publicId\":\"%s\"}".formatted(publicId)))
                .isEqualTo(BAD_PUBLIC_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "alice_1-b.c", "Zoë", "Пётр", "花子", "محمد", "aaaaaaaaaabbbbbbbbbbccccccccccdd"})
    void readsPublicIdOfAnyScript(String publicId) throws BadMessage {
        assertThat(read(ClientMessage.Resign.class, "{\"type\":\"resign\",\"publicId\":\"%s\"}".formatted(publicId))
                        .publicId()
                        .value())
                .isEqualTo(publicId);
    }

    @Test
    void composesPublicId() throws BadMessage {
        assertThat(codec.read("{\"type\":\"resign\",\"publicId\":\"Zoe\\u0308\"}"))
                .isEqualTo(new ClientMessage.Resign(new PublicId("Zo\u00eb")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 129, 16_000})
    void refusesPrivateIdThatIsTooShortOrTooLong(int length) {
        assertThat(refusal("{\"type\":\"connect\",\"publicId\":\"alice\",\"privateId\":\"%s\"}"
                        .formatted("s".repeat(length))))
                .isEqualTo(BAD_PRIVATE_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "🔑🔑🔑🔑🔑🔑🔑🔑", "correct horse battery staple"})
    void readsPrivateIdOfAnyCharacters(String privateId) throws BadMessage {
        read(
                ClientMessage.Connect.class,
                "{\"type\":\"connect\",\"publicId\":\"alice\",\"privateId\":\"%s\"}".formatted(privateId));
    }

    @ParameterizedTest
    @CsvSource({"8", "128"})
    void readsPrivateIdOfTheShortestAndTheLongest(int length) throws BadMessage {
        read(
                ClientMessage.Disconnect.class,
                "{\"type\":\"disconnect\",\"publicId\":\"alice\",\"privateId\":\"%s\"}".formatted("🔑".repeat(length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12\"", "\"\"", "1.5", "1.0", "1e99", "1e1", "-1.5", "true", "{}", "[]", "[12]"})
    void refusesSinceThatIsNoWholeNumber(String since) {
        assertThat(refusal("{\"type\":\"watch\",\"since\":%s}".formatted(since)))
                .isEqualTo("since is missing or has the wrong type.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "99999999999999999999999999"})
    void refusesSinceThatNoSeqCanReach(String since) {
        assertThat(refusal("{\"type\":\"watch\",\"since\":%s}".formatted(since)))
                .isEqualTo("since is out of range.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-2147483648"})
    void refusesNegativeSince(String since) {
        assertThat(refusal("{\"type\":\"watch\",\"since\":%s}".formatted(since)))
                .isEqualTo("since cannot be negative.");
        assertThat(refusal("{\"type\":\"connect\",\"publicId\":\"alice\",\"privateId\":\"a-long-secret\",\"since\":%s}"
                        .formatted(since)))
                .isEqualTo("since cannot be negative.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "4", "\"cell\"", "true", "[]", "[{\"cell\":4}]"})
    void refusesActionThatIsNoObject(String action) {
        assertThat(refusal("{\"type\":\"action\",\"publicId\":\"alice\",\"action\":%s}".formatted(action)))
                .isEqualTo("action must be an object.");
    }

    static Stream<String> badActionIds() {
        return Stream.of("", "i".repeat(65), "\\ud800", "b\\udc00", "\\ude00\\ud83d");
    }

    @ParameterizedTest
    @MethodSource("badActionIds")
    void refusesBadActionId(String id) {
        assertThat(refusal(actionWithId("\"%s\"".formatted(id)))).isEqualTo("An id has 1 to 64 Unicode characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "true", "{}", "[\"m1\"]"})
    void refusesActionIdThatIsNoString(String id) {
        assertThat(refusal(actionWithId(id))).isEqualTo("id is missing or has the wrong type.");
    }

    @Test
    void readsActionIdOfUpTo64Characters() throws BadMessage {
        String longest = "😀".repeat(64);

        assertThat(read(ClientMessage.Action.class, actionWithId("\"" + longest + "\""))
                        .id())
                .isEqualTo(longest);
        assertThat(read(ClientMessage.Action.class, actionWithId("\"m 1 é 😀\""))
                        .id())
                .isEqualTo("m 1 é 😀");
    }

    private static String actionWithId(String id) {
        return "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":{\"cell\":4},\"id\":%s}".formatted(id);
    }

    static Stream<String> monsters() {
        return Stream.of(
                "[".repeat(16_000),
                "[".repeat(8_000) + "]".repeat(8_000),
                "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000),
                "{\"type\":\"watch\",\"a\":" + "[".repeat(7_000) + "]".repeat(7_000) + "}",
                actionWithId("\"m1\"").replace("4", "[".repeat(7_000) + "]".repeat(7_000)),
                actionWithId("\"m1\"").replace("4", "9".repeat(15_000)),
                "{\"type\":\"watch\",\"since\":%s}".formatted("9".repeat(15_000)),
                "{\"type\":\"watch\",\"since\":1e%s}".formatted("9".repeat(15_000)),
                "{\"%s\":1}".formatted("f".repeat(16_000)),
                "{\"type\":\"%s\"}".formatted("t".repeat(16_000)));
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void refusesMonstrousMessages(String text) {
        assertThat(refusal(text)).endsWith(".").hasSizeLessThan(200);
    }

    record Anything(
            int cell, @Nullable String word, @Nullable Colour colour) {}

    enum Colour {
        red,
        green
    }

    @Test
    void readsActionIntoItsRecord() throws BadMessage {
        assertThat(readAction("{\"cell\":4,\"word\":\"hello\",\"colour\":\"green\",\"privateId\":\"a-long-secret\"}"))
                .isEqualTo(new Anything(4, "hello", Colour.green));
    }

    @Test
    void writesActionAsTheRulesUnderstoodIt() throws BadMessage {
        Anything action = readAction("{\"cell\":4,\"word\":\"hello\",\"colour\":\"green\",\"more\":\"a-long-secret\"}");

        assertThat(codec.writeAction(action).toString())
                .isEqualTo("{\"cell\":4,\"word\":\"hello\",\"colour\":\"green\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                  | In action: cell is missing or has the wrong type.
            {"cell":null}                       | In action: cell is missing or has the wrong type.
            {"cell":"4"}                        | In action: cell is missing or has the wrong type.
            {"cell":""}                         | In action: cell is missing or has the wrong type.
            {"cell":4.0}                        | In action: cell is missing or has the wrong type.
            {"cell":4.5}                        | In action: cell is missing or has the wrong type.
            {"cell":1e999}                      | In action: cell is missing or has the wrong type.
            {"cell":true}                       | In action: cell is missing or has the wrong type.
            {"cell":[4]}                        | In action: cell is missing or has the wrong type.
            {"cell":{}}                         | In action: cell is missing or has the wrong type.
            {"cell":4294967300}                 | In action: cell is out of range.
            {"cell":99999999999999999999999999} | In action: cell is out of range.
            {"cell":4,"word":5}                 | In action: word is missing or has the wrong type.
            {"cell":4,"word":[]}                | In action: word is missing or has the wrong type.
            {"cell":4,"colour":"Red"}           | In action: colour is missing or has the wrong type.
            {"cell":4,"colour":""}              | In action: colour is missing or has the wrong type.
            {"cell":4,"colour":0}               | In action: colour is missing or has the wrong type.
            {"cell":4,"colour":["red"]}         | In action: colour is missing or has the wrong type.
            """)
    void refusesActionOfAnotherShape(String action, String why) {
        assertThat(catchThrowableOfType(BadMessage.class, () -> readAction(action)))
                .hasMessage(why);
    }

    /** Whatever is done to a good message, it is read or it is refused; and no answer holds the secret. */
    @Test
    void neitherBreaksNorRepeatsSecretOnGarbage() {
        Random chance = new Random(8);
        String[] seeds = {
            "{\"type\":\"connect\",\"publicId\":\"alice\",\"privateId\":\"a-long-secret\",\"since\":12}",
            "{\"privateId\":\"a-long-secret\",\"publicId\":\"alice\",\"type\":\"disconnect\"}",
            "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":{\"cell\":4,\"word\":\"a-long-secret\"},\"id\":\"m1\"}"
        };
        String[] parts = {
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "null",
            "1e9",
            "-",
            "\\",
            "\\u",
            "\u0000",
            "\ud800",
            "true",
            "\"type\":",
            "a-long-secret",
            "\"a-long-secret\"",
            "99999999999",
            "\"privateId\":"
        };
        int refused = 0;
        for (int n = 0; n < 50_000; n++) {
            StringBuilder text = new StringBuilder(seeds[chance.nextInt(seeds.length)]);
            for (int change = chance.nextInt(3); change >= 0; change--) {
                int at = chance.nextInt(text.length());
                int end = Math.min(text.length(), at + chance.nextInt(4));
                text.replace(at, end, parts[chance.nextInt(parts.length)]);
            }
            try {
                ClientMessage message = codec.read(text.toString());
                if (message instanceof ClientMessage.Action action) {
                    codec.readAction(action.action(), Anything.class);
                }
            } catch (BadMessage e) {
                assertThat(e.getMessage()).isNotBlank().doesNotContain(SECRET);
                refused++;
            } catch (RuntimeException e) {
                fail("reading " + text, e);
            }
        }
        assertThat(refused).isBetween(10_000, 49_999);
    }

    @Test
    void neverWritesPrivateId() throws BadMessage {
        ClientMessage connect = codec.read("""
                {"type":"connect","publicId":"alice","privateId":"a-long-secret"}""");

        assertThat(connect.toString()).contains("alice").doesNotContain(SECRET);
        assertThat(JsonMapper.shared().writeValueAsString(connect))
                .contains("alice")
                .doesNotContain(SECRET);
        assertThat(codec.writeAction(connect).toString()).contains("alice").doesNotContain(SECRET);
        assertThat(new PrivateId(SECRET)).hasToString("PrivateId[hidden]");
    }

    @Test
    void writesLobby() {
        ServerMessage lobby = new ServerMessage.Lobby(
                new Code("K7Q2MX"),
                "tic-tac-toe",
                2,
                "waiting",
                2,
                List.of(new ServerMessage.Player(ALICE, 0, true, true)),
                null,
                List.of(),
                null,
                Instant.parse("2026-05-01T12:00:00Z"),
                null,
                null,
                null);

        assertThat(codec.write(lobby)).isEqualTo(oneLine("""
                {"type":"lobby","code":"K7Q2MX","game":"tic-tac-toe","seq":2,"status":"waiting","seats":2,
                "players":[{"publicId":"alice","seat":0,"connected":true,"host":true}],"turn":[],
                "deadline":"2026-05-01T12:00:00Z"}
                """));
    }

    @Test
    void writesUpdate() {
        JsonNode action = codec.writeAction(Map.of("cell", 4));
        ServerMessage update = new ServerMessage.Update(
                3,
                ALICE,
                "played",
                action,
                Map.of("cells", List.of("", "X")),
                List.of(new PublicId("bob")),
                List.of(action, codec.writeAction(Map.of("cell", 5))),
                null,
                "playing",
                null,
                null,
                null,
                "m1");

        assertThat(codec.write(update)).isEqualTo(oneLine("""
                {"type":"update","seq":3,"by":"alice","event":"played","action":{"cell":4},"state":{"cells":["","X"]},
                "turn":["bob"],"moves":[{"cell":4},{"cell":5}],"status":"playing","id":"m1"}
                """));
    }

    @Test
    void writesEndOfGameAndRematch() {
        ServerMessage update = new ServerMessage.Update(
                9,
                null,
                "rematchOpened",
                null,
                null,
                List.of(),
                null,
                null,
                "draw",
                List.of(),
                List.of(ALICE),
                new ServerMessage.Rematch(List.of(ALICE), null, null),
                null);

        assertThat(codec.write(update)).isEqualTo(oneLine("""
                {"type":"update","seq":9,"event":"rematchOpened","turn":[],"status":"draw","winners":[],
                "timedOut":["alice"],"rematch":{"wanted":["alice"]}}
                """));
    }

    @Test
    void writesErrorAndBye() {
        assertThat(codec.write(new ServerMessage.Refused(Refusal.NOT_YOUR_TURN, "It is bob's turn.", "m1")))
                .isEqualTo(
                        "{\"type\":\"error\",\"code\":\"NOT_YOUR_TURN\",\"detail\":\"It is bob's turn.\",\"id\":\"m1\"}");
        assertThat(codec.write(new ServerMessage.Refused(Refusal.BAD_MESSAGE, "This is not JSON.", null)))
                .isEqualTo("{\"type\":\"error\",\"code\":\"BAD_MESSAGE\",\"detail\":\"This is not JSON.\"}");
        assertThat(codec.write(new ServerMessage.Bye())).isEqualTo("{\"type\":\"bye\"}");
    }

    private <M extends ClientMessage> M read(Class<M> type, String text) throws BadMessage {
        ClientMessage message = codec.read(text);
        assertThat(message).isInstanceOf(type);
        return type.cast(message);
    }

    private Anything readAction(String action) throws BadMessage {
        ClientMessage.Action message = read(
                ClientMessage.Action.class,
                "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":%s}".formatted(action));
        return codec.readAction(message.action(), Anything.class);
    }

    private String refusal(String text) {
        BadMessage refused = catchThrowableOfType(BadMessage.class, () -> codec.read(text));
        assertThat(refused).as(text).isNotNull();
        return refused.getMessage();
    }

    private static String oneLine(String text) {
        return text.replace("\n", "");
    }
}
