package salon.stats.rating;

/**
 * One player's game as seen against one opponent.
 *
 * @param opponent what was believed of the opponent before the game
 * @param score 1 for a win, ½ for a draw, 0 for a loss
 * @param weight how many games' worth of evidence this is; 1 when two play
 */
record Pairing(Rating opponent, double score, double weight) {

    static Pairing win(Rating opponent) {
        return new Pairing(opponent, 1, 1);
    }

    static Pairing loss(Rating opponent) {
        return new Pairing(opponent, 0, 1);
    }
}
