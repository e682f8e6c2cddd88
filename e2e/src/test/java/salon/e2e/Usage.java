package salon.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;

/** What processes have used so far. Where there is no {@code /proc}, no memory is known. */
record Usage(double cpuSeconds, long residentKilobytes) {

    static Usage of(Collection<ProcessHandle> processes) {
        Duration cpu = Duration.ZERO;
        long kilobytes = 0;
        for (ProcessHandle process : processes) {
            cpu = cpu.plus(process.info().totalCpuDuration().orElse(Duration.ZERO));
            kilobytes += residentKilobytes(process);
        }
        return new Usage(cpu.toMillis() / 1000.0, kilobytes);
    }

    private static long residentKilobytes(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
