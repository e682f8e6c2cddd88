package salon.chat;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
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
                .info(new Info()
                        .title("Salon: chat-service")
                        .version("1")
                        .description(
                                "The talk, and a command line. Talking itself is a matter of lines, over TCP and over the"
                                        + " WebSockets `/chat` and `/commands`, which `/asyncapi.yaml` describes; here is"
                                        + " what services ask over HTTP. Every refusal is an RFC 9457 problem with a stable"
                                        + " code."))
                .externalDocs(new ExternalDocumentation()
                        .description("The WebSockets, as AsyncAPI")
                        .url("/asyncapi.yaml"))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "service",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("basic")
                                                .description("The account of Salon's services."))
                                .addSchemas("Problem", problem())
                                .addResponses(
                                        "BadRequest",
                                        refusal(
                                                400,
                                                "BAD_TEXT",
                                                "Malformed.",
                                                "text is one line without control characters."))
                                .addResponses(
                                        "Unauthorized",
                                        refusal(
                                                401,
                                                "SERVICES_ONLY",
                                                "Without the services' password.",
                                                "Only Salon's own services may do this, with their password."))
                                .addResponses(
                                        "Unavailable",
                                        refusal(
                                                503,
                                                "NOT_STORED",
                                                "The history is away.",
                                                "It is not known whether the notice was stored. Send it again; the same id counts once.")));
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
