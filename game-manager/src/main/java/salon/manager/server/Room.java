package salon.manager.server;

/** What the game-server says of a room: {@code waiting}, {@code playing}, {@code over}, {@code expired}, or what it learns to say. */
record Room(String status) {

    boolean expired() {
        return status.equals("expired");
    }
}
