package salon.manager.game;

@InContainer
class GamesContainerTests extends GamesContract {}
