package salon.server;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of the service as a whole. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Salon game-server")
                        .version("1")
                        .description("The rooms in which games are played. Playing itself is a matter of the WebSocket"
                                + " `/games/{code}`, which `/asyncapi.yaml` describes; here is what can be asked without one."
                                + " Every refusal is an RFC 9457 problem with a stable code."))
                .externalDocs(new ExternalDocumentation()
                        .description("The WebSocket, as AsyncAPI")
                        .url("/asyncapi.yaml"))
                .components(new Components().addSchemas("Problem", problem()));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457: why a request was refused.")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema().description("A sentence for a person."))
                .addProperty("instance", new StringSchema().format("uri"))
                .addProperty("code", new StringSchema().description("Stable, for programs."));
    }
}
