package salon.chat.line;

import java.util.Locale;

/** Why a connection ended: the reason of a WebSocket's close and the tag of a metric. */
public enum Ending {
    /** The client said goodbye. */
    GOODBYE,
    /** The client closed it, or the network did. */
    LOST,
    /** Its owner has come by another connection. */
    REPLACED,
    /** This node was cut off from the others, and meanwhile somebody else came by its nick. */
    NICK_LOST,
    /** Too much waited to be read by it. */
    SLOW_READER,
    /** It sent more than anyone can mean, and was warned. */
    FLOOD,
    /** It did not say who it is, or was silent for too long, or answered no ping. */
    IDLE,
    TOO_MANY_CONNECTIONS,
    /** From one address. */
    TOO_MANY_FROM_ADDRESS,
    STOPPING,
    /** A fault of ours. */
    FAULT;

    /** As metrics call it. */
    String tag() {
        return tag(this);
    }

    static String tag(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
