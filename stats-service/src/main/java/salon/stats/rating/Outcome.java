package salon.stats.rating;

/** How a game ended for one player. Declared from best to worst. */
public enum Outcome {
    VICTORY,
    DRAW,
    DEFEAT
}
