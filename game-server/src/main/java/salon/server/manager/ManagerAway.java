package salon.server.manager;

/** The game-manager could not be asked; that says nothing of any game. */
public final class ManagerAway extends Exception {

    private static final long serialVersionUID = 1L;

    ManagerAway(Exception cause) {
        super(cause.toString(), cause);
    }
}
