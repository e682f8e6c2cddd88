package salon.stats.rating;

/**
 * What is believed of one player's strength at one game.
 *
 * @param value the strength itself, on the scale of Elo: 400 points more win about ten games out of eleven
 * @param deviation how unsure that is: the strength is within two deviations of the value with 95 % certainty
 * @param volatility how erratic the player's results have been
 */
public record Rating(double value, double deviation, double volatility) {

    /** Nobody is less known than someone who never played. */
    static final double LARGEST_DEVIATION = 350;

    /** A rating is shown as certain below this; the same bound as on lichess. */
    private static final double SURE_ENOUGH = 110;

    public static final Rating NEW = new Rating(1500, LARGEST_DEVIATION, 0.06);

    public boolean provisional() {
        return deviation > SURE_ENOUGH;
    }
}
