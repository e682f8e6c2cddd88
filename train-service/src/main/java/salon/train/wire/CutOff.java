package salon.train.wire;

import java.util.Locale;

/** Why a connection was ended by another than the client's own word. */
enum CutOff {
    UNKNOWN_OPTION,
    BAD_SIZE,
    BAD_TEXT,
    BAD_TIME,
    IDLE,
    SLOW_REQUEST,
    SLOW_READER,
    VANISHED,
    TOO_MANY,
    TOO_MANY_FROM_ADDRESS,
    FAULT;

    /** As metrics call it. */
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
