package salon.chat.line;

/** The service cannot listen where it is told to. */
final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String setting;

    /**
     * @param setting that says where
     */
    PortTaken(int port, String setting, Throwable cause) {
        super("Port %d cannot be listened on: %s".formatted(port, cause.getMessage()), cause);
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
