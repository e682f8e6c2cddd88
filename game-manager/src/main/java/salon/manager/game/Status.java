package salon.manager.game;

/** Where a game is in its life: {@code OPEN} until its results are in ({@code CLOSED}) or nobody came ({@code EXPIRED}). */
enum Status {
    OPEN,
    CLOSED,
    EXPIRED
}
