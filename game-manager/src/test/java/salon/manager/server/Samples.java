package salon.manager.server;

import tools.jackson.databind.json.JsonMapper;

/** What a game-server may answer. */
public final class Samples {

    public static final String GAME_TYPES = """
            {"games":[
              {"game":"nim","title":"Nim","description":"Heaps.","seats":{"minimum":2,"maximum":6},"options":[
                {"name":"heaps","type":"integers","description":"How many.","minItems":1,"maxItems":10,
                 "minimum":1,"maximum":50,"default":[3,4,5]},
                {"name":"bestOf","type":"integer","description":"Rounds.","minimum":1,"maximum":9,"step":2,"default":3},
                {"name":"rule","type":"choice","description":"Who wins.","values":["normal","misere"],
                 "default":"normal"}]},
              {"game":"tic-tac-toe","title":"Tic-tac-toe","description":"Three in a row.",
               "seats":{"minimum":2,"maximum":2},"options":[]}]}""";

    /** From a game-server of the future: a type of option, and fields, that this service does not know. */
    public static final String FUTURE_GAME_TYPES = """
            {"games":[
              {"game":"go","title":"Go","description":"Territory.","icon":"go.svg","seats":{"minimum":2,"maximum":2},
               "options":[
                {"name":"komi","type":"decimal","description":"For white.","minimum":0.5,"default":6.5},
                {"name":"size","type":"integer","description":"Lines.","minimum":9,"maximum":19,"default":19}]}]}""";

    private Samples() {}

    public static Catalogue catalogue() {
        return JsonMapper.shared().readValue(GAME_TYPES, Catalogue.class);
    }

    public static Catalogue futureCatalogue() {
        return JsonMapper.shared().readValue(FUTURE_GAME_TYPES, Catalogue.class);
    }

    public static GameType nim() {
        return catalogue().find("nim").orElseThrow();
    }
}
