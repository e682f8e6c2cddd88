package salon.chat.transcript;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import salon.chat.fanout.Fanout;

/** A fan-out that does whatever a fan-out may do. */
public final class Ether implements AutoCloseable {

    /** How it treats what nodes tell each other. */
    public enum Manner {
        PROMPT,
        LOST,
        LATE_AND_OUT_OF_ORDER,
        TWICE,
        GARBLED,
        /** And it is known to be. */
        AWAY
    }

    private static final List<String> NONSENSE = List.of(
            "",
            "{",
            "null",
            "[]",
            "{\"node\":null,\"version\":1,\"changes\":[],\"gone\":false,\"movedOn\":{}}",
            "{\"node\":\"nobody\",\"version\":3,\"changes\":[],\"gone\":false,\"movedOn\":{}}",
            "{\"node\":\"nobody\",\"version\":3,\"changes\":[],\"gone\":true,\"movedOn\":{}}",
            "{\"node\":\"\",\"version\":0,\"changes\":[],\"gone\":false,\"movedOn\":{\"salon\":999999999999}}");

    private final List<Station> stations = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService carrier = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ether").factory());
    private volatile Manner manner = Manner.PROMPT;

    public void behave(Manner next) {
        manner = next;
    }

    public Station station() {
        Station station = new Station();
        stations.add(station);
        return station;
    }

    @Override
    public void close() {
        carrier.shutdownNow();
    }

    /** One node's. */
    public final class Station implements Fanout {

        private volatile boolean cutOff;
        private volatile Consumer<String> listener = news -> {};

        public void cutOff(boolean from) {
            cutOff = from;
        }

        @Override
        public void publish(Supplier<String> news) {
            String text = news.get();
            switch (manner) {
                case PROMPT -> carry(text, 0);
                case TWICE -> {
                    carry(text, 0);
                    carry(text, 0);
                }
                case LATE_AND_OUT_OF_ORDER ->
                    carry(text, ThreadLocalRandom.current().nextInt(300));
                case GARBLED -> {
                    NONSENSE.forEach(nonsense -> carry(nonsense, 0));
                    carry(text.substring(0, text.length() / 2), 0);
                    carry(text.replaceAll("\"version\":[0-9]+", "\"version\":77777777"), 0);
                    carry(text.replaceAll(":([0-9]+)}}", ":99999999}}"), 0);
                }
                case LOST, AWAY -> {}
            }
        }

        private void carry(String text, int delay) {
            carrier.schedule(
                    () -> stations.stream()
                            .filter(other -> other != this && !cutOff && !other.cutOff)
                            .forEach(other -> other.hear(text)),
                    delay,
                    TimeUnit.MILLISECONDS);
        }

        private void hear(String text) {
            try {
                listener.accept(text);
            } catch (RuntimeException e) {
                // As the real one, which says so in the log.
            }
        }

        @Override
        public void listen(Consumer<String> hearer) {
            listener = hearer;
        }

        @Override
        public boolean isWorking() {
            return !cutOff && manner != Manner.AWAY;
        }
    }
}
