package salon.server.rules;

/** What the rules say to an action. A refusal is an ordinary outcome, and says why. */
public sealed interface Ruling<S> {

    record Accepted<S>(S state) implements Ruling<S> {}

    /**
     * @param reason a sentence for the player
     */
    record Refused<S>(String reason) implements Ruling<S> {}

    static <S> Ruling<S> accepted(S state) {
        return new Accepted<>(state);
    }

    static <S> Ruling<S> refused(String reason) {
        return new Refused<>(reason);
    }
}
