package salon.benchmarks.wire;

import java.io.IOException;

/** How lines lie in the bytes of one connection. */
public interface Framing {

    /** What is sent before any line. */
    byte[] opening();

    byte[] framed(String line);

    /**
     * Finds the whole lines.
     *
     * @return up to where the bytes are done with; what follows is the beginning of a line
     * @throws IOException when these bytes cannot be
     */
    int read(byte[] bytes, int from, int to, Hearing hearing) throws IOException;

    /** Takes what was found. */
    interface Hearing {

        /** From now on the other side listens. */
        default void opened() throws IOException {}

        /** A line, without its end. */
        void line(byte[] bytes, int from, int to) throws IOException;

        /** Something that the framing itself has to answer. */
        void answer(byte[] bytes) throws IOException;

        /**
         * The other side ends the connection.
         *
         * @param echo what it expects as an answer
         */
        default void closed(String reason, byte[] echo) throws IOException {
            throw new IOException("closed: " + reason);
        }
    }
}
