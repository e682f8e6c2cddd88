package salon.manager.game;

@InH2
class GamesTests extends GamesContract {}
