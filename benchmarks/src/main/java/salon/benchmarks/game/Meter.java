package salon.benchmarks.game;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import salon.benchmarks.wire.ServerProcess;

/** What the services' processes and this one use while it runs; started and stopped any number of times, it adds up. */
final class Meter {

    private static final OperatingSystemMXBean OURSELVES =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /**
     * What one process used.
     *
     * @param processorSeconds its own and the kernel's for it, while it was measured
     * @param residentBytes in the end
     */
    record Use(long pid, String name, double processorSeconds, long residentBytes) {}

    private final Tally tally;
    private final Map<ServerProcess, Double> begin = new LinkedHashMap<>();
    private final Map<ServerProcess, Double> used = new LinkedHashMap<>();
    private long time;
    private long own;
    private double seconds;
    private double ownSeconds;

    Meter(List<ServerProcess> processes, Tally tally) {
        this.tally = tally;
        processes.forEach(process -> used.put(process, 0.0));
    }

    void start() {
        used.keySet().forEach(process -> begin.put(process, processorSeconds(process)));
        own = OURSELVES.getProcessCpuTime();
        time = System.nanoTime();
    }

    void stop() {
        seconds += (System.nanoTime() - time) / 1e9;
        ownSeconds += (OURSELVES.getProcessCpuTime() - own) / 1e9;
        used.replaceAll((process, before) -> before + processorSeconds(process) - begin.get(process));
    }

    double seconds() {
        return seconds;
    }

    /** Cores that this program itself kept busy. */
    double ownCores() {
        return seconds == 0 ? 0 : ownSeconds / seconds;
    }

    List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        used.forEach((process, cpu) -> {
            try {
                uses.add(new Use(process.pid(), process.name(), cpu, process.resident()));
            } catch (IOException e) {
                ended(process);
            }
        });
        return uses;
    }

    private double processorSeconds(ServerProcess process) {
        try {
            return process.processorSeconds();
        } catch (IOException e) {
            ended(process);
            return begin.getOrDefault(process, 0.0);
        }
    }

    private void ended(ServerProcess process) {
        tally.error("process %d ended, or this system does not show it".formatted(process.pid()));
    }
}
