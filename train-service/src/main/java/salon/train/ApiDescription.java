package salon.train;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
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
                                .title("Salon: train-service")
                                .version("1")
                                .description(
                                        "The trains: all of them, the next one, the cheapest and the fastest, journeys with"
                                                + " changes, stations. Everyone may read; only Salon's own services reload the"
                                                + " timetable. Every answer names the timetable's generation in the header"
                                                + " Timetable-Generation. Every refusal is an RFC 9457 problem with a stable code."))
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
                                                "BAD_TIME",
                                                "Malformed.",
                                                "at is a time of day such as 16:30, not noon."))
                                .addResponses(
                                        "Unauthorized",
                                        refusal(
                                                401,
                                                "SERVICES_ONLY",
                                                "Without the services' password.",
                                                "Only Salon's own services may do this, with their password."))
                                .addResponses(
                                        "NotFound",
                                        refusal(
                                                404,
                                                "UNKNOWN_STATION",
                                                "Never heard of.",
                                                "from is no station that is known here: Valense. Perhaps one of the suggestions is"
                                                        + " meant."))
                                .addResponses(
                                        "Gone",
                                        refusal(
                                                410,
                                                "OLD_CURSOR",
                                                "A cursor of a timetable that is no more.",
                                                "The timetable has changed: the cursor is of generation 5f0c1d2e3a4b, and this is"
                                                        + " 9a8b7c6d5e4f. Ask again without a cursor."))
                                .addResponses(
                                        "Unprocessable",
                                        refusal(
                                                422,
                                                "AMBIGUOUS_STATION",
                                                "Well said, but it cannot be answered.",
                                                "from can mean several stations: Val. Name one of the suggestions."))
                                .addResponses(
                                        "Busy",
                                        refusal(
                                                503,
                                                "TOO_BUSY",
                                                "Too many are asking at once; Retry-After says when to ask again.",
                                                "Too many journeys are being searched at the moment: ask again in a few"
                                                        + " seconds."))
                                .addResponses(
                                        "RefusedFeed",
                                        refusal(
                                                422,
                                                "REFUSED_FEED",
                                                "The feed is not what a feed has to be; faults says where.",
                                                "The feed was refused, and the timetable stays as it was: mend what faults names.")));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("A refusal, as in RFC 9457.")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("code", new StringSchema().description("Stable, for programs."))
                .addProperty("detail", new StringSchema().description("A sentence, for people."))
                .addProperty("instance", new StringSchema().format("uri"))
                .addProperty("parameter", new StringSchema().description("Which parameter it is about, if it is one."))
                .addProperty(
                        "suggestions",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("id", new StringSchema())
                                        .addProperty("name", new StringSchema()))
                                .description("Stations that were perhaps meant."))
                .addProperty(
                        "faults",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("file", new StringSchema())
                                        .addProperty("line", new IntegerSchema())
                                        .addProperty("reason", new StringSchema()))
                                .description("What is wrong with a refused feed."));
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
