package salon.chat.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why another service refused a question, as far as it can be passed on (RFC 9457).
 *
 * @param code what kind of refusal it is, if it says so
 * @param sentence for who asked, safe to be shown
 */
public record PeerProblem(@Nullable String code, String sentence) {

    private static final int LONGEST_DETAIL = 400;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_SUGGESTIONS = 5;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Just the fields that are read here. */
    private record Body(
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<@Nullable Suggestion> suggestions) {}

    private record Suggestion(@Nullable String name) {}

    /** Empty when that is no problem with a sentence: then something else answered than the service that was asked. */
    public static Optional<PeerProblem> read(String body) {
        try {
            Body read = JSON.readValue(body, Body.class);
            return read == null || read.detail == null || read.detail.isBlank()
                    ? Optional.empty()
                    : Optional.of(new PeerProblem(
                            read.code, Plain.of(read.detail, LONGEST_DETAIL) + suggested(read.suggestions)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String suggested(@Nullable List<@Nullable Suggestion> suggestions) {
        String names = suggestions == null
                ? ""
                : suggestions.stream()
                        .flatMap(suggestion -> Optional.ofNullable(suggestion).map(Suggestion::name).stream())
                        .limit(MOST_SUGGESTIONS)
                        .map(name -> Plain.of(name, LONGEST_NAME))
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " Suggestions: " + names + ".";
    }
}
