package salon.chat.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Several notices as they come over the wire. */
@Schema(description = "What happened in several rooms, in the order in which it is to be told.")
record NewNotices(
        @Schema(description = "1 to 100 of them.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<@Nullable InRoom> notices) {

    static final int MOST = 100;

    /** One of them. */
    @Schema(description = "What happened, and the room that is to hear of it.")
    record InRoom(
            @Schema(example = "K7Q2MX", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String room,

            @Schema(example = "K7Q2MX-8", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String id,

            @Schema(example = "alice wins: bob resigned.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String text) {

        NewNotice notice() {
            return new NewNotice(id, text);
        }
    }

    List<InRoom> checked() {
        if (notices == null || notices.isEmpty() || notices.size() > MOST || notices.contains(null)) {
            throw NewNotice.bad(
                    "BAD_NOTICES", "notices is a list of 1 to %d, each with room, id and text.".formatted(MOST));
        }
        return notices.stream().map(Objects::requireNonNull).toList();
    }
}
