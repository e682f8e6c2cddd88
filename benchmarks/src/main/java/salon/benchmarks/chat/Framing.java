package salon.benchmarks.chat;

import java.io.IOException;

/** How lines lie in the bytes of one connection. */
interface Framing {

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

        /** A line, without its end. */
        void line(byte[] bytes, int from, int to) throws IOException;

        /** Something that the framing itself has to answer. */
        void answer(byte[] bytes) throws IOException;
    }
}
