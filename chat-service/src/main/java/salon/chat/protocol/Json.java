package salon.chat.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.chat.line.Line;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same conversation as JSON objects, the WebSocket subprotocol {@code salon.chat.json}: the keyword is the {@code type}, and
 * messages carry {@code id}, {@code room} and {@code at}. A client hears its own messages too: that is how it knows they are stored.
 */
public final class Json implements Spelling {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public ClientMessage read(String text) {
        try {
            return mapper.readTree(text) instanceof ObjectNode object
                    ? read(new Fields(object))
                    : refused("A message is a JSON object with a type, such as {\"type\":\"WHO\"}.", null);
        } catch (JacksonException e) {
            // Not the parser's own words, which may quote a secret.
            return refused("This is not JSON.", null);
        }
    }

    private static ClientMessage read(Fields fields) {
        try {
            String type = fields.text("type");
            return switch (type) {
                case "IAM" ->
                    new ClientMessage.Iam(
                            fields.text("nick"),
                            fields.privateId("privateId"),
                            fields.textOrNull("room"),
                            fields.countOrNull("since"),
                            fields.countOrNull("sincePrivate"));
                case "KEY" -> new ClientMessage.Key(fields.require("privateId", fields.privateId("privateId")));
                case "WHO" -> new ClientMessage.Who();
                case "MSG" -> new ClientMessage.Msg(fields.text("text"), fields.clientId());
                case "PRV" -> new ClientMessage.Prv(fields.text("to"), fields.text("text"), fields.clientId());
                case "JON" -> new ClientMessage.Jon(fields.text("room"), fields.countOrNull("since"));
                case "HIS" ->
                    new ClientMessage.His(
                            Math.toIntExact(Math.min(Integer.MAX_VALUE, fields.count("count"))),
                            fields.countOrNull("before"));
                case "BYE" -> new ClientMessage.Bye();
                default -> new ClientMessage.Unknown(type);
            };
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()), fields.clientIdIfAny());
        }
    }

    private static ClientMessage refused(String sentence, @Nullable String clientId) {
        return new ClientMessage.Malformed("", "BAD_MESSAGE", sentence, clientId);
    }

    @Override
    public boolean challengesAnything() {
        return false;
    }

    @Override
    public boolean echoes() {
        return true;
    }

    @Override
    public List<Line> write(ServerMessage message) {
        ObjectNode object = mapper.createObjectNode();
        put(object, message);
        String text = mapper.writeValueAsString(object);
        // Who is there is kept for all who ask.
        return List.of(message instanceof ServerMessage.Present ? Line.kept(text) : new Line(text));
    }

    private static void put(ObjectNode object, ServerMessage message) {
        switch (message) {
            case ServerMessage.Again(ServerMessage known) -> {
                put(object, known);
                object.put("again", true);
            }
            case ServerMessage.Challenge() -> object.put("type", "WHO");
            case ServerMessage.BadNick(String nick) ->
                refusal(
                        object.put("nick", Sayable.shown(nick)),
                        "BAD_NICK",
                        "A nick has 1 to 32 characters, none of them a space or invisible.");
            case ServerMessage.Taken(String nick) ->
                object.put("type", "TKN")
                        .put("nick", nick)
                        .put("detail", "Somebody has this nick, or one that looks like it.");
            case ServerMessage.Arrived(String nick, String room, Instant at) ->
                object.put("type", "ARR").put("nick", nick).put("room", room).put("at", at.toString());
            case ServerMessage.Left(String nick, String room, Instant at) ->
                object.put("type", "LFT").put("nick", nick).put("room", room).put("at", at.toString());
            case ServerMessage.Present(String room, List<String> nicks) -> {
                object.put("type", "WHO").put("room", room);
                var array = object.putArray("nicks");
                nicks.forEach(array::add);
            }
            case ServerMessage.Said said -> {
                object.put("type", "MSG").put("id", said.id()).put("room", said.room());
                object.put("at", said.at().toString()).put("nick", said.nick()).put("text", said.text());
                clientId(object, said.clientId());
            }
            case ServerMessage.Whispered whispered -> {
                object.put("type", "PRV");
                if (whispered.id() != null) {
                    object.put("id", whispered.id());
                }
                object.put("at", whispered.at().toString()).put("nick", whispered.nick());
                object.put("to", whispered.to()).put("text", whispered.text());
                clientId(object, whispered.clientId());
            }
            case ServerMessage.Nobody nobody -> {
                String sentence = "Nobody called %s is here.".formatted(Sayable.shown(nobody.to()));
                clientId(refusal(object.put("to", Sayable.shown(nobody.to())), "NOBODY", sentence), nobody.clientId());
            }
            case ServerMessage.Owned(String nick) -> object.put("type", "KEY").put("nick", nick);
            case ServerMessage.Joined(String room) -> object.put("type", "JON").put("room", room);
            case ServerMessage.Replay(String room, int count) ->
                object.put("type", "HIS").put("room", room).put("count", count);
            case ServerMessage.Resumed resumed -> {
                object.put("type", "RES");
                if (resumed.room() != null) {
                    object.put("room", resumed.room());
                }
                object.put("private", resumed.room() == null).put("since", resumed.since());
                object.put("last", resumed.last())
                        .put("missed", resumed.missed())
                        .put("complete", resumed.complete());
            }
            case ServerMessage.Misplaced(String word, String code, String sentence) ->
                refusal(object.put("word", Sayable.shown(word)), code, sentence);
            case ServerMessage.Refused refused -> {
                if (!refused.word().isEmpty()) {
                    object.put("word", Sayable.shown(refused.word()));
                }
                clientId(refusal(object, refused.code(), refused.sentence()), refused.clientId());
            }
        }
    }

    private static ObjectNode refusal(ObjectNode object, String code, String sentence) {
        return object.put("type", "ERR").put("code", code).put("detail", sentence);
    }

    private static void clientId(ObjectNode object, @Nullable String clientId) {
        if (clientId != null) {
            object.put("clientId", clientId);
        }
    }
}
