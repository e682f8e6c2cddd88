package salon.manager.game;

@InH2
class CodeRaceTests extends CodeRaceContract {}
