package salon.stats;

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
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says besides the paths: the title, the shape of every refusal, the services' password. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Salon: stats-service")
                                .version("1")
                                .description(
                                        "Who won: results, players' pages, leaderboards. Everyone may read; only Salon's own"
                                                + " services report results. Every refusal is an RFC 9457 problem with a stable code."))
                .components(new Components()
                        .addSecuritySchemes(
                                "service",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("The account of Salon's services."))
                        .addSchemas("Problem", problem())
                        .addResponses(
                                "BadRequest", refusal(400, "BAD_PAGE", "Malformed.", "size is 1 to 100, not 1000."))
                        .addResponses(
                                "Unauthorized",
                                refusal(
                                        401,
                                        "SERVICES_ONLY",
                                        "Without the services' password.",
                                        "Only Salon's own services may do this, with their password."))
                        .addResponses(
                                "NotFound",
                                refusal(404, "UNKNOWN_PLAYER", "Never heard of.", "No result of carol is known here."))
                        .addResponses(
                                "Conflict",
                                refusal(
                                        409,
                                        "RESULT_CONFLICT",
                                        "Another result is recorded already, and stays.",
                                        "Game K7Q2MX is already recorded, and its outcome for alice is VICTORY,"
                                                + " not DEFEAT.")));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("A refusal, as in RFC 9457.")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("code", new StringSchema().description("Stable, for programs."))
                .addProperty("detail", new StringSchema().description("A sentence, for people."))
                .addProperty("instance", new StringSchema().format("uri"));
    }

    private static ApiResponse refusal(int status, String code, String description, String detail) {
        MediaType problem = new MediaType()
                .schema(new Schema<>().$ref("Problem"))
                .example(Map.of("status", status, "code", code, "detail", detail));
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", problem));
    }
}
