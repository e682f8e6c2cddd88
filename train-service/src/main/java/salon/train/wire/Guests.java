package salon.train.wire;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many are connected, in all and from each address, and whether one more may come. */
final class Guests {

    private final int most;
    private final int mostPerAddress;
    private final Map<InetAddress, Integer> perAddress = new HashMap<>();
    private int all;

    Guests(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    /** Counts one more, unless there is a reason not to let it in. */
    synchronized Optional<CutOff> admit(InetAddress address) {
        if (all >= most) {
            return Optional.of(CutOff.TOO_MANY);
        }
        if (perAddress.getOrDefault(address, 0) >= mostPerAddress) {
            return Optional.of(CutOff.TOO_MANY_FROM_ADDRESS);
        }
        all++;
        perAddress.merge(address, 1, Integer::sum);
        return Optional.empty();
    }

    synchronized void leave(InetAddress address) {
        all--;
        perAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    synchronized int count() {
        return all;
    }
}
