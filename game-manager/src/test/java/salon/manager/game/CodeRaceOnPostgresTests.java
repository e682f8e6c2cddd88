package salon.manager.game;

@InPostgres
class CodeRaceOnPostgresTests extends CodeRaceContract {}
