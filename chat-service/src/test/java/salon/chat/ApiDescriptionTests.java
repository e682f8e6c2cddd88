package salon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class ApiDescriptionTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void describesNoticesAndEveryRefusal() throws Exception {
        JsonNode api = new JsonMapper()
                .readTree(mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString());
        assertThat(api.at("/info/description").stringValue()).contains("/asyncapi.yaml");
        JsonNode announce = api.at("/paths/~1rooms~1{room}~1notices/post");
        assertThat(announce.at("/security/0").has("service")).isTrue();
        assertThat(announce.at("/responses").propertyNames()).containsExactlyInAnyOrder("204", "400", "401", "503");
        JsonNode several = api.at("/paths/~1notices/post");
        assertThat(several.at("/security/0").has("service")).isTrue();
        assertThat(several.at("/responses").propertyNames()).containsExactlyInAnyOrder("200", "400", "401");
        assertThat(api.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        ref -> assertThat(api.at(ref.stringValue().substring(1)).isMissingNode())
                                .as(ref.stringValue())
                                .isFalse());
    }
}
