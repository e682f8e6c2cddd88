package salon.server.rules;

/** Takes a ruling for what a test expects it to be. */
public final class Rulings {

    private Rulings() {}

    public static <S> S accepted(Ruling<S> ruling) {
        return switch (ruling) {
            case Ruling.Accepted<S>(S state) -> state;
            case Ruling.Refused<S>(String reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    /** The reason of a refusal. */
    public static String refused(Ruling<?> ruling) {
        return switch (ruling) {
            case Ruling.Accepted<?>(var state) -> throw new AssertionError("accepted: " + state);
            case Ruling.Refused<?>(String reason) -> reason;
        };
    }
}
