package salon.chat.line;

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
    synchronized Optional<Ending> admit(InetAddress address) {
        if (all >= most) {
            return Optional.of(Ending.TOO_MANY_CONNECTIONS);
        }
        if (perAddress.getOrDefault(address, 0) >= mostPerAddress) {
            return Optional.of(Ending.TOO_MANY_FROM_ADDRESS);
        }
        all++;
        perAddress.merge(address, 1, Integer::sum);
        return Optional.empty();
    }

    synchronized void leave(InetAddress address) {
        all--;
        perAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    /** To follow a refusal, for a person. */
    String sentence(Ending refused) {
        return refused == Ending.TOO_MANY_CONNECTIONS
                ? "As many are connected as may be (%d); come again later.".formatted(most)
                : "As many are connected from your address as may be (%d); close one first.".formatted(mostPerAddress);
    }
}
