package salon.manager.game;

/** Examples for the OpenAPI document. */
final class ApiExamples {

    static final String LEAST = """
            {"publicId":"alice","parameters":{"game":"tic-tac-toe"}}""";

    static final String EVERYTHING = """
            {"publicId":"alice","parameters":{"game":"nim","seats":3,"visibility":"private","turnSeconds":60,
             "options":{"heaps":[3,4,5],"rule":"misere"}}}""";

    static final String OPTIONS = """
            {"heaps":[3,4,5],"bestOf":3,"rule":"misere"}""";

    static final String GAME_TYPES = """
            {"games":[{"game":"nim","title":"Nim","description":"Whoever takes the last one wins.",
              "seats":{"minimum":2,"maximum":6},
              "options":[{"name":"heaps","type":"integers","description":"How many in each heap.","minItems":1,
               "maxItems":10,"minimum":1,"maximum":50,"default":[3,4,5]}]}]}""";

    private ApiExamples() {}
}
