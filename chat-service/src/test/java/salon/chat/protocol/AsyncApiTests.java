package salon.chat.protocol;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import salon.chat.line.Ending;
import salon.chat.line.Heard;
import salon.chat.protocol.AsyncApi.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds {@code asyncapi.yaml} and the code against each other: whichever changes alone fails here. */
class AsyncApiTests {

    private static final AsyncApi API = AsyncApi.load();
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Instant AT = Instant.parse("2026-03-14T12:00:00Z");

    /** A code is longer than a keyword; the words of commands are in packages of their own. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{3,}");

    private final Json json = new Json();

    @Test
    void namesEveryMessageThatAClientMaySay() {
        assertThat(API.messages("hear"))
                .isEqualTo(wishes().map(wish -> "client." + type(wish)).collect(toCollection(TreeSet::new)));
    }

    @Test
    void namesEveryMessageThatTheServerMaySay() {
        assertThat(API.messages("tell"))
                .isEqualTo(whatTheServerMaySay()
                        .map(message -> "server." + write(message).get("type").stringValue())
                        .collect(toCollection(TreeSet::new)));
    }

    @Test
    void everyMessageIsInItsChannelUnderItsType() {
        Set<String> all = new TreeSet<>(API.messages("hear"));
        all.addAll(API.messages("tell"));
        assertThat(API.document().at("/channels/json/messages").propertyNames())
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(API.document().at("/components/messages").propertyNames())
                .containsAll(all)
                .hasSize(all.size() + 2);
        assertThat(all).allSatisfy(name -> {
            String type = name.substring(name.indexOf('.') + 1);
            JsonNode message = API.document().at("/components/messages/" + name);
            assertThat(message.at("/name").stringValue()).isEqualTo(type);
            assertThat(message.at("/payload/properties/type/const").stringValue())
                    .isEqualTo(type);
        });
    }

    @Test
    void isForWhoAsksForTheSubprotocol() {
        assertThat(API.document()
                        .at("/channels/json/bindings/ws/headers/properties/Sec-WebSocket-Protocol/const")
                        .stringValue())
                .isEqualTo("salon.chat.json");
    }

    @Test
    void namesEveryFieldOfTheClientsMessagesAndNoOther() {
        assertThat(wishes()).allSatisfy(wish -> {
            JsonNode fields = API.message(Side.CLIENT, type(wish)).at("/payload/properties");
            Set<String> described = new TreeSet<>(fields.propertyNames());
            described.remove("type");
            assertThat(described)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(wish.getRecordComponents())
                            .map(component -> component.getName())
                            .toList());
        });
    }

    @Test
    void everyClientExampleIsUnderstood() {
        assertThat(wishes())
                .allSatisfy(wish -> assertThat(examples(Side.CLIENT, type(wish)))
                        .allSatisfy(example -> {
                            assertThat(json.read(example.toString())).isInstanceOf(wish);
                            assertThat(API.faults(Side.CLIENT, example)).isEmpty();
                        }));
    }

    @ParameterizedTest
    @MethodSource("brokenWishes")
    void whatADescribedMessageIsNotIsRefusedByTheServerToo(String wish) {
        assertThat(API.faults(Side.CLIENT, MAPPER.readTree(wish))).isNotEmpty();
        assertThat(json.read(wish)).isInstanceOf(ClientMessage.Malformed.class);
    }

    static Stream<String> brokenWishes() {
        return Stream.of("""
                {"type":"IAM"}""", """
                {"type":"IAM","nick":5}""", """
                {"type":"IAM","nick":"alice","privateId":"short"}""", """
                {"type":"IAM","nick":"alice","since":-1}""", """
                {"type":"IAM","nick":"alice","sincePrivate":"3"}""", """
                {"type":"IAM","nick":"alice","since":9223372036854775808}""", """
                {"type":"KEY"}""", """
                {"type":"MSG"}""", """
                {"type":"MSG","text":"x","clientId":""}""", """
                {"type":"MSG","text":"x","clientId":" "}""", """
                {"type":"PRV","text":"x"}""", """
                {"type":"PRV","to":"bob"}""", """
                {"type":"JON"}""", """
                {"type":"HIS"}""", """
                {"type":"HIS","count":2,"before":1.5}""");
    }

    @Test
    void everyServerExampleIsAsDescribed() {
        assertThat(API.messages("tell"))
                .allSatisfy(name -> assertThat(examples(Side.SERVER, name.substring("server.".length())))
                        .allSatisfy(example -> assertThat(API.faults(example)).isEmpty()));
    }

    static Stream<ServerMessage> whatTheServerMaySay() {
        Stream<ServerMessage> said = Stream.of(
                new ServerMessage.Challenge(),
                new ServerMessage.BadNick("Pseu\u0007 do"),
                new ServerMessage.BadNick(""),
                new ServerMessage.Taken("alice"),
                new ServerMessage.Arrived("Zoé", "K7Q2MX", AT),
                new ServerMessage.Left("太郎", "salon", AT.plusMillis(120)),
                new ServerMessage.Present("salon", List.of("alice", "bob")),
                new ServerMessage.Said(1, "salon", AT, "alice", "<b>\"hi\"</b>", "m1"),
                new ServerMessage.Said(Long.MAX_VALUE, "été", AT, "salon", "x", null),
                new ServerMessage.Whispered(1L, AT, "alice", "bob", "psst", "m1"),
                new ServerMessage.Whispered(null, AT, "salon", "bob", "8", null),
                new ServerMessage.Again(new ServerMessage.Said(1, "salon", AT, "alice", "hello", "m1")),
                new ServerMessage.Again(new ServerMessage.Whispered(null, AT, "alice", "bob", "psst", "m1")),
                new ServerMessage.Nobody("alice", "z\u0000d", "m1"),
                new ServerMessage.Nobody("alice", "", null),
                new ServerMessage.Owned("alice"),
                new ServerMessage.Joined("K7Q2MX"),
                new ServerMessage.Replay("salon", 0),
                new ServerMessage.Replay("salon", 500),
                new ServerMessage.Resumed("salon", 0, 0, 0, true),
                new ServerMessage.Resumed(null, Long.MAX_VALUE, 4, 0, false),
                new ServerMessage.Misplaced("", "UNKNOWN_KEYWORD", "There is none."),
                new ServerMessage.Misplaced("IAM", "ALREADY_KNOWN", "You are alice here."));
        Stream<ServerMessage> refused = codes().stream()
                .filter(code -> !Set.of("BAD_NICK", "NOBODY").contains(code))
                .flatMap(code -> Stream.of(
                        new ServerMessage.Refused("", code, "No.", null),
                        new ServerMessage.Refused("MSG", code, "No.", "m1")));
        return Stream.concat(said, refused);
    }

    @Test
    void theServerIsHeardToSayAllThatItCan() {
        assertThat(whatTheServerMaySay().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(ServerMessage.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("whatTheServerMaySay")
    void whatTheServerMaySayIsAsDescribed(ServerMessage message) {
        assertThat(API.faults(write(message))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("whatTheServerMaySay")
    void fieldThatIsNotDescribedIsAFault(ServerMessage message) {
        assertThat(API.faults(write(message).put("surprise", 1))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("whatTheServerMaySay")
    void fieldThatIsMissingIsAFault(ServerMessage message) {
        ObjectNode whole = write(message);
        JsonNode payload = API.message(Side.SERVER, whole.get("type").stringValue());
        for (JsonNode required : payload.at("/payload/required")) {
            ObjectNode less = whole.deepCopy();
            less.remove(required.stringValue());
            assertThat(API.faults(less)).as("without %s", required).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenMessages")
    void brokenMessageIsAFault(String message) {
        assertThat(API.faults(MAPPER.readTree(message))).isNotEmpty();
    }

    static Stream<String> brokenMessages() {
        return Stream.of("""
                {"type":"IAM","nick":"alice"}""", """
                {"type":"WHO","room":"salon"}""", """
                {"type":"WHO","nicks":[]}""", """
                {"type":"ARR","nick":"a lice","room":"salon","at":"2026-03-14T12:00:00Z"}""", """
                {"type":"ARR","nick":"alice","room":"@alice","at":"2026-03-14T12:00:00Z"}""", """
                {"type":"ARR","nick":"alice","room":"salon","at":"noon"}""", """
                {"type":"MSG","id":0,"room":"salon","at":"2026-03-14T12:00:00Z","nick":"alice","text":"x"}""", """
                {"type":"MSG","id":"1","room":"salon","at":"2026-03-14T12:00:00Z","nick":"alice","text":"x"}""", """
                {"type":"MSG","id":1,"room":"salon","at":"2026-03-14T12:00:00Z","nick":"alice","text":"x","clientId":null}""", """
                {"type":"RES","private":false,"since":0,"last":0,"missed":0,"complete":true}""", """
                {"type":"RES","room":"salon","private":true,"since":0,"last":0,"missed":0,"complete":true}""", """
                {"type":"ERR","code":"NO_SUCH_CODE","detail":"No."}""", """
                {"type":"ERR","code":"BAD_TEXT","detail":""}""", """
                {"type":"ERR","code":"BAD_NICK","detail":"No."}""", """
                {"type":"ERR","code":"BAD_TEXT","to":"bob","detail":"No."}""");
    }

    @Test
    void givesEveryCodeAMeaning() {
        assertThat(API.constants("Code").keySet()).isEqualTo(codes());
        assertThat(API.constants("Code"))
                .allSatisfy((code, meaning) -> assertThat(meaning).isNotBlank());
    }

    @Test
    void givesEveryEndingAMeaning() {
        assertThat(API.constants("Ending").keySet())
                .isEqualTo(Stream.of(Ending.values()).map(Ending::name).collect(toCollection(TreeSet::new)));
    }

    /** All that can be the {@code code} of an {@code ERR}. */
    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(textsInCapitals("protocol"));
        codes.addAll(textsInCapitals("conversation"));
        assertThat(codes).contains("BAD_MESSAGE", "NOBODY", "UNAVAILABLE", "ID_USED");
        Stream.of(Heard.Fault.values()).map(Heard.Fault::name).forEach(codes::add);
        Stream.of(Ending.values())
                .filter(AsyncApiTests::isSaid)
                .map(Ending::name)
                .forEach(codes::add);
        return codes;
    }

    /** Whether a client is told by an {@code ERR} before its connection ends. */
    private static boolean isSaid(Ending ending) {
        return switch (ending) {
            case REPLACED, NICK_LOST, FLOOD, IDLE, STOPPING, FAULT -> true;
            case GOODBYE, LOST, SLOW_READER, TOO_MANY_CONNECTIONS, TOO_MANY_FROM_ADDRESS -> false;
        };
    }

    /** The texts in a package's code that look like a code; so that a new one cannot be forgotten here. */
    private static Set<String> textsInCapitals(String folder) {
        try (Stream<Path> classes = Files.list(Path.of("target/classes/salon/chat", folder))) {
            return classes.flatMap(AsyncApiTests::texts)
                    .filter(text -> CODE.matcher(text).matches())
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> texts(Path compiled) {
        try {
            return StreamSupport.stream(
                            ClassFile.of().parse(compiled).constantPool().spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ObjectNode write(ServerMessage message) {
        return MAPPER.readTree(json.write(message).getFirst().text()).asObject();
    }

    private static List<JsonNode> examples(Side side, String type) {
        List<JsonNode> payloads = StreamSupport.stream(
                        API.message(side, type).path("examples").spliterator(), false)
                .map(example -> example.get("payload"))
                .toList();
        assertThat(payloads).as("examples of %s", type).isNotEmpty();
        return payloads;
    }

    /** What a client can mean, not what it fails to say. */
    private static Stream<Class<?>> wishes() {
        return Stream.<Class<?>>of(ClientMessage.class.getPermittedSubclasses())
                .filter(message -> message != ClientMessage.Unknown.class && message != ClientMessage.Malformed.class);
    }

    private static String type(Class<?> wish) {
        return wish.getSimpleName().toUpperCase(Locale.ROOT);
    }
}
