package salon.benchmarks.chat;

import salon.benchmarks.wire.ServerProcess;

/**
 * What it cost a server to let more users in, who then said nothing.
 *
 * @param users how many more there were
 * @param seconds until all of them were in and everybody had been told
 */
record Growth(int users, double seconds, ServerProcess.Memory before, ServerProcess.Memory after) {

    /** In bytes. */
    double residentForEach() {
        return (double) (after.resident() - before.resident()) / users;
    }

    /** In bytes; 0 for what is no JVM. */
    double liveForEach() {
        return (double) (after.live() - before.live()) / users;
    }
}
