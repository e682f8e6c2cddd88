package salon.manager.game;

@InPostgres
class GamesOnPostgresTests extends GamesContract {}
