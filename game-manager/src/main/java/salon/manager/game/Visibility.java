package salon.manager.game;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a game is in the list for everyone; a private one is found by its code alone. */
enum Visibility {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("private")
    PRIVATE
}
