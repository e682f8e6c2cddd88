package salon.manager;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Locale;
import java.util.Set;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document says of the service as a whole, and the refusals that its operations refer to by name. */
@Configuration
class ApiDescription {

    private static final Set<String> ANY = Set.of("array", "boolean", "number", "object", "string");

    static {
        // Any JSON at all, not the dozens of questions that can be asked of a JsonNode.
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new Schema<>().types(ANY));
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Salon game-manager")
                        .version("1")
                        .description(
                                "Gives every game its six-letter code, and knows which games are open. Create a game"
                                        + " here, then connect to its webSocketUrl to play. Every refusal is an RFC 9457 problem"
                                        + " with a stable code."))
                .components(components());
    }

    private static Components components() {
        return new Components()
                .addSecuritySchemes(
                        "service",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("The account of Salon's own services."))
                .addSchemas("Problem", problem())
                .addResponses(
                        "BadRequest",
                        refusal(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "publicId is missing: who creates the game?"))
                .addResponses(
                        "ServicesOnly",
                        refusal(
                                HttpStatus.UNAUTHORIZED,
                                "SERVICES_ONLY",
                                "Only Salon's own services may do this, with their password."))
                .addResponses(
                        "UnknownGame",
                        refusal(HttpStatus.NOT_FOUND, "UNKNOWN_GAME", "There is no game with the code K7Q2MX."))
                .addResponses(
                        "BodyTooLarge",
                        refusal(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", "The body is longer than 16384 bytes."))
                .addResponses(
                        "BadParameters",
                        refusal(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "BAD_SEATS",
                                "tic-tac-toe is for 2 players; parameters.seats was 7."))
                .addResponses(
                        "GameServerAway",
                        refusal(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "GAME_SERVER_AWAY",
                                "The game-server does not answer, and only it knows the games. Try again in a moment."));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457: why a request was refused.")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("A sentence for a person."))
                .addProperty("instance", new StringSchema().format("uri"))
                .addProperty("code", new StringSchema().description("Stable, for programs."));
    }

    private static ApiResponse refusal(HttpStatus status, String code, String detail) {
        String example = """
                {"type":"urn:salon:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s"}""".formatted(
                        code.toLowerCase(Locale.ROOT).replace('_', '-'),
                        status.getReasonPhrase(),
                        status.value(),
                        detail,
                        code);
        MediaType problem = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                .example(example);
        return new ApiResponse()
                .description(detail)
                .content(new Content().addMediaType("application/problem+json", problem));
    }
}
