package salon.chat.name;

import java.util.Collection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets claims of the same keys pass one after the other within this process, before they take a connection. Who comes to own
 * what does not depend on it: the database's primary key sees to that, between processes too.
 *
 * <p>It is there because H2, which belongs to one process anyway, spins while another transaction inserts the same key, and
 * what spins keeps a processor from everyone else.
 *
 * <p>Everyone takes the locks in the same order, so nobody deadlocks here. Two keys may share a lock; they then only wait for
 * each other needlessly.
 */
final class Turnstile {

    private final Lock[] locks =
            IntStream.range(0, 512).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    <T> T pass(Collection<?> keys, Supplier<T> work) {
        int[] mine = keys.stream()
                .mapToInt(key -> Math.floorMod(key.hashCode() * 0x9E3779B9, locks.length))
                .sorted()
                .distinct()
                .toArray();
        for (int i : mine) {
            locks[i].lock();
        }
        try {
            return work.get();
        } finally {
            for (int i : mine) {
                locks[i].unlock();
            }
        }
    }
}
