package salon.chat.presence;

/** The others have given this node up, and all that was its is deleted. */
final class Buried extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Buried(String node) {
        super("The others have given up node " + node);
    }
}
