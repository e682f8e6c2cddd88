package salon.benchmarks.game;

/** Where a journal is stored, durably each time. */
public enum Database {
    /** A file, opened as the game-server opens it. */
    H2,
    POSTGRESQL
}
