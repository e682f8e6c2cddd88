package salon.manager.game;

import static salon.manager.game.Refusals.badRequest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Someone's wish for a game, as it was sent: nothing in it is known to be right until it is asked for. Whatever is wrong
 * here is a 400; whether such a game can be had is for {@link Wish} to say.
 */
record NewGame(
        @Schema(implementation = String.class, requiredMode = RequiredMode.REQUIRED, description = PublicId.RULE)
        @Nullable
        JsonNode publicId,

        @Schema(implementation = Parameters.class, requiredMode = RequiredMode.REQUIRED) @Nullable
        JsonNode parameters) {

    PublicId host() {
        if (publicId == null || publicId.isNull()) {
            throw badRequest("publicId is missing: who creates the game?");
        }
        return publicId.stringValueOpt()
                .flatMap(PublicId::parse)
                .orElseThrow(() -> badRequest("publicId must be a string of %s.".formatted(PublicId.RULE)));
    }

    String game() {
        return wishes().path("game")
                .stringValueOpt()
                .orElseThrow(() -> badRequest("parameters.game is missing or not a string: which game is it to be?"));
    }

    ObjectNode wishes() {
        if (parameters instanceof ObjectNode object) {
            return object;
        }
        throw badRequest("parameters is missing or not an object; give at least {\"game\":\"tic-tac-toe\"}.");
    }
}
