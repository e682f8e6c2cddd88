package salon.stats;

/** The embedded database, which Salon runs on unless told otherwise. */
class RecordingOnH2Tests extends RecordingTests {}
