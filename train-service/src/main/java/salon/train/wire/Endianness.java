package salon.train.wire;

import java.nio.ByteOrder;

/** Which byte of an integer goes first. The seed's C programs put integers on the wire as their machines have them: little. */
enum Endianness {
    LITTLE(ByteOrder.LITTLE_ENDIAN),
    BIG(ByteOrder.BIG_ENDIAN);

    private final ByteOrder order;

    Endianness(ByteOrder order) {
        this.order = order;
    }

    ByteOrder order() {
        return order;
    }
}
