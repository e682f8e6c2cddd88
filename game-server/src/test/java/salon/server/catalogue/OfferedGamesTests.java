package salon.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import salon.server.rules.Game;
import salon.server.rules.games.Nim;
import salon.server.rules.games.RockPaperScissors;
import salon.server.rules.games.TicTacToe;
import tools.jackson.databind.json.JsonMapper;

/** What the game-manager relies on, field by field. */
class OfferedGamesTests {

    @Test
    void answersGameTypesInOrderOfTheirNames() throws Exception {
        MockMvc http = MockMvcBuilders.standaloneSetup(new CatalogueController(new Catalogue()))
                .build();

        http.perform(get("/game-types"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(APPLICATION_JSON))
                .andExpect(jsonPath(
                        "$.games[*].game",
                        Matchers.contains("connect-four", "nim", "rock-paper-scissors", "tic-tac-toe")));
    }

    @Test
    void offersListOfNumbersAndChoice() throws Exception {
        assertOffered(new Nim(), """
                {
                  "game": "nim",
                  "title": "Nim",
                  "description": %s,
                  "seats": {"minimum": 2, "maximum": 6},
                  "options": [
                    {
                      "name": "heaps",
                      "type": "integers",
                      "description": "How many objects lie in each heap.",
                      "minItems": 1,
                      "maxItems": 10,
                      "minimum": 1,
                      "maximum": 50,
                      "default": [3, 4, 5]
                    },
                    {
                      "name": "rule",
                      "type": "choice",
                      "description": "normal: who takes the last object wins; misere: who takes the last object loses.",
                      "values": ["normal", "misere"],
                      "default": "normal"
                    }
                  ]
                }
                """);
    }

    @Test
    void offersNumberWithItsSteps() throws Exception {
        assertOffered(new RockPaperScissors(), """
                {
                  "game": "rock-paper-scissors",
                  "title": "Rock, paper, scissors",
                  "description": %s,
                  "seats": {"minimum": 2, "maximum": 4},
                  "options": [
                    {
                      "name": "bestOf",
                      "type": "integer",
                      "description": "How many rounds at most count; most of them win.",
                      "minimum": 1,
                      "maximum": 9,
                      "step": 2,
                      "default": 3
                    }
                  ]
                }
                """);
    }

    @Test
    void offersGameWithoutOptions() throws Exception {
        assertOffered(new TicTacToe(), """
                {
                  "game": "tic-tac-toe",
                  "title": "Tic-tac-toe",
                  "description": %s,
                  "seats": {"minimum": 2, "maximum": 2},
                  "options": []
                }
                """);
    }

    @Test
    void tellsOfEveryGameWhatAnActionLooksLike() {
        assertThat(new Catalogue().list())
                .allSatisfy(game -> assertThat(game.type().description()).contains("An action is {\""));
    }

    private static void assertOffered(Game<?, ?> game, String expected) throws Exception {
        JsonMapper json = JsonMapper.shared();
        String description = json.writeValueAsString(game.type().description());

        JSONAssert.assertEquals(
                "{\"games\":[" + expected.formatted(description) + "]}",
                json.writeValueAsString(OfferedGames.of(List.of(game))),
                true);
    }
}
